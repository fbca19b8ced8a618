//! HTTP/1.1 as the measurements need it: one connection, kept alive, that reads answers and throws nothing away.

use std::{collections::BTreeMap, fmt::Write, net::SocketAddr};

use anyhow::{Context, Result, bail};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What a phone's browser sends with each request.
const BROWSER: &str = "user-agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
                       Chrome/130.0.0.0 Mobile Safari/537.36\r\n\
                       accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8\r\n\
                       accept-language: ky,ru;q=0.9,en;q=0.8\r\n";

/// Which encodings the client takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// As browsers do over https.
    Brotli,
    Plain,
}

impl Encoding {
    fn header(self) -> &'static str {
        match self {
            Self::Brotli => "accept-encoding: gzip, deflate, br\r\n",
            Self::Plain => "accept-encoding: identity\r\n",
        }
    }
}

/// An answer, and what it cost.
pub struct Answer {
    pub status: u16,
    pub head: String,
    /// As sent: nothing is unpacked.
    pub body: Vec<u8>,
    /// All bytes that came: head, body and what frames it.
    pub bytes: usize,
}

impl Answer {
    /// The values of a header.
    pub fn header<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        headers(&self.head).filter(move |(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// Somebody at a browser: cookies, and pages asked for one after the other.
#[derive(Clone)]
pub struct Browser {
    address: SocketAddr,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// One that was never here before.
    pub fn new(address: SocketAddr) -> Self {
        Self { address, cookies: BTreeMap::new() }
    }

    /// The same person before another start of the same server.
    pub fn at(&self, address: SocketAddr) -> Self {
        Self { address, ..self.clone() }
    }

    /// A request for that page, as bytes.
    pub fn request(&self, path: &str, encoding: Encoding) -> Vec<u8> {
        self.head("GET", path, encoding.header()).into_bytes()
    }

    /// Asks for an address.
    ///
    /// # Errors
    /// When the server cannot be reached, or answers with anything but 200.
    pub async fn get(&self, path: &str, encoding: Encoding) -> Result<Answer> {
        let answer = Connection::open(self.address).await?.ask(&self.request(path, encoding)).await?;
        if answer.status != 200 {
            bail!("{path} answers {}", answer.status);
        }
        Ok(answer)
    }

    /// Sends a form and keeps the cookies that come back. Values may hold letters, digits and dashes.
    ///
    /// # Errors
    /// When the server cannot be reached, or does not answer with a redirect.
    pub async fn submit(&mut self, page: &str, act: &str, fields: &[(&str, &str)]) -> Result<()> {
        let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let form = fields.join("&");
        let mut about = String::from("sec-fetch-site: same-origin\r\n");
        write!(about, "referer: http://{}{page}\r\n", self.address)?;
        write!(about, "content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n", form.len())?;
        let request = self.head("POST", act, &about) + &form;
        let answer = Connection::open(self.address).await?.ask(request.as_bytes()).await?;
        if !matches!(answer.status, 302 | 303) {
            bail!("{act} answers {}: {}", answer.status, String::from_utf8_lossy(&answer.body));
        }
        for cookie in answer.header("set-cookie") {
            if let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(())
    }

    fn head(&self, method: &str, path: &str, about: &str) -> String {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n{BROWSER}{about}", self.address);
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            head += &format!("cookie: {}\r\n", cookies.join("; "));
        }
        head + "\r\n"
    }
}

/// One connection, on which requests follow each other.
pub struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// When nobody listens there.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("nobody listens at {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, read: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads the whole answer.
    ///
    /// # Errors
    /// When the connection breaks, or what comes is not HTTP.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        let extent = self.exchange(request).await?;
        let head = String::from_utf8_lossy(&self.read[..extent.head]).into_owned();
        let framed = &self.read[extent.head..extent.end];
        let body = if extent.chunked { unchunked(framed)? } else { framed.to_vec() };
        Ok(Answer { status: extent.status, head, bytes: extent.end, body })
    }

    /// Sends a request and says only what the status was.
    ///
    /// # Errors
    /// As [`Self::ask`].
    pub async fn ask_status(&mut self, request: &[u8]) -> Result<u16> {
        Ok(self.exchange(request).await?.status)
    }

    async fn exchange(&mut self, request: &[u8]) -> Result<Extent> {
        self.stream.write_all(request).await?;
        self.read.clear();
        loop {
            if self.stream.read_buf(&mut self.read).await? == 0 {
                bail!("the server closed the connection");
            }
            if let Some(extent) = Extent::of(&self.read)? {
                return Ok(extent);
            }
        }
    }
}

/// Where an answer's parts lie in what was read.
struct Extent {
    status: u16,
    head: usize,
    end: usize,
    chunked: bool,
}

impl Extent {
    /// None while the answer is not whole.
    fn of(read: &[u8]) -> Result<Option<Self>> {
        let Some(head) = read.windows(4).position(|end| end == b"\r\n\r\n").map(|at| at + 4) else {
            return Ok(None);
        };
        let text = std::str::from_utf8(&read[..head])?;
        let status = text.split(' ').nth(1).context("no status")?.parse()?;
        let mut length = 0;
        let mut chunked = false;
        for (name, value) in headers(text) {
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse()?;
            } else if name.eq_ignore_ascii_case("transfer-encoding") {
                chunked = value.eq_ignore_ascii_case("chunked");
            }
        }
        let end = if chunked { chunks_end(read, head)? } else { Some(head + length) };
        Ok(end.filter(|end| *end <= read.len()).map(|end| Self { status, head, end, chunked }))
    }
}

fn headers(head: &str) -> impl Iterator<Item = (&str, &str)> {
    head.split("\r\n").skip(1).filter_map(|line| line.split_once(':')).map(|(name, value)| (name, value.trim()))
}

/// The size of the chunk that begins there, and where its bytes begin; none while they have not come.
fn chunk(read: &[u8], at: usize) -> Result<Option<(usize, usize)>> {
    let Some(line) = read.get(at..).and_then(|rest| rest.windows(2).position(|end| end == b"\r\n")) else {
        return Ok(None);
    };
    let size = usize::from_str_radix(std::str::from_utf8(&read[at..at + line])?.trim(), 16)?;
    Ok(Some((size, at + line + 2)))
}

fn chunks_end(read: &[u8], mut at: usize) -> Result<Option<usize>> {
    while let Some((size, begin)) = chunk(read, at)? {
        at = begin + size + 2;
        if size == 0 {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

fn unchunked(framed: &[u8]) -> Result<Vec<u8>> {
    let (mut body, mut at) = (Vec::new(), 0);
    while let Some((size, begin)) = chunk(framed, at)? {
        body.extend_from_slice(&framed[begin..begin + size]);
        at = begin + size + 2;
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_ends_where_its_length_says() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nSalam";
        let extent = Extent::of(answer).expect("HTTP").expect("whole");
        assert_eq!((extent.status, &answer[extent.head..extent.end]), (200, b"Salam".as_slice()));
        assert!(Extent::of(&answer[..answer.len() - 1]).expect("HTTP").is_none());
        assert!(Extent::of(&answer[..20]).expect("HTTP").is_none());
    }

    #[test]
    fn an_answer_in_chunks_is_put_together() {
        let answer = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nSal\r\n2\r\nam\r\n0\r\n\r\n";
        let extent = Extent::of(answer).expect("HTTP").expect("whole");
        assert_eq!(extent.end, answer.len());
        assert_eq!(unchunked(&answer[extent.head..extent.end]).expect("chunks"), b"Salam");
        for shorter in 0..answer.len() {
            assert!(Extent::of(&answer[..shorter]).expect("HTTP").is_none(), "{shorter}");
        }
    }
}
