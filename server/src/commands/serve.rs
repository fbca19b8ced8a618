//! `jooluk serve`: the server, from its first start to its last request.

use std::{
    io::{self, IsTerminal},
    net::SocketAddr,
    process::ExitCode,
    time::Duration,
};

use clap::Args;
use tokio::{net::TcpListener, signal};
use training::{Desk, accounts};

use super::{Complaint, demo as demo_command};
use crate::{
    demo,
    edge::sessions,
    first_start,
    opening::open_store,
    router,
    settings::{ServeFlags, Settings},
};

/// How often what is over is forgotten.
const FORGETTING: Duration = Duration::from_secs(3600);

#[derive(Args)]
pub(super) struct Wishes {
    #[command(flatten)]
    flags: ServeFlags,
}

pub(super) async fn run(wishes: &Wishes) -> Result<ExitCode, Complaint> {
    let settings = Settings::read(&wishes.flags)?;
    start_log(&settings)?;

    // The register first: a port is no use without it.
    let store = open_store(&settings).await?;
    let is_demo = settings.demo || first_start::holds_made_up_people(&store).await?;
    let listener = listen(settings.listen).await?;
    let bound = listener.local_addr().map_err(|error| Complaint::failed(error.to_string()))?;
    let base_url = settings.base_url_at(bound);
    let desk = first_start::desk(store, settings.curriculum.as_deref(), &base_url, is_demo)?;
    let set_up = if settings.demo && demo::can_fill(&desk).await? {
        training::reference::load(&desk).await?;
        demo_command::fill(&desk).await?;
        None
    } else {
        first_start::prepare(&desk).await?
    };

    println!("Jooluk is open at {base_url}");
    if let Some(path) = set_up {
        println!("Set the first administrator's password here, within 24 hours: {base_url}{path}");
    }

    let forgetting = tokio::spawn(forget_what_is_over(desk.clone()));
    let service = router::build(desk.clone(), settings).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await;
    forgetting.abort();
    if let Err(error) = desk.store.close().await {
        tracing::warn!(%error, "the database was not closed in order");
    }
    served.map_err(|error| Complaint::failed(format!("the server stopped: {error}")))?;
    Ok(ExitCode::SUCCESS)
}

fn start_log(settings: &Settings) -> Result<(), Complaint> {
    let filter = tracing_subscriber::EnvFilter::try_new(&settings.log)
        .map_err(|error| Complaint::usage(format!("the setting log `{}` is not a filter: {error}", settings.log)))?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    let log = log.with_ansi(io::stderr().is_terminal());
    if settings.log_json {
        log.json().init()
    } else {
        log.init()
    }
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener, Complaint> {
    TcpListener::bind(address).await.map_err(|error| {
        Complaint::failed(format!(
            "cannot listen at {address}: {error}\n\
             If another server runs there, stop it, or choose another address with --listen."
        ))
    })
}

async fn forget_what_is_over(desk: Desk) {
    let mut hours = tokio::time::interval(FORGETTING);
    loop {
        hours.tick().await;
        let forgotten = match accounts::forget_what_is_over(&desk).await {
            Ok(()) => sessions::forget_expired(&desk.store).await,
            Err(trouble) => Err(trouble),
        };
        if let Err(error) = forgotten {
            tracing::error!(%error, "what is over was not forgotten");
        }
    }
}

/// Ends when somebody presses Ctrl-C or the system ends the service; requests that run are answered first.
async fn asked_to_stop() {
    let interrupted = async { drop(signal::ctrl_c().await) };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => drop(terminate.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
    tracing::info!("stopping");
}
