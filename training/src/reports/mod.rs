//! Questions about participation, and the answers that every door draws and none recounts.

mod behind;
mod count;
mod question;
pub mod reported;

pub use behind::{Cell, Participation, list_participations};
pub use count::{Answer, Figures, Line, participation};
pub use question::{Dimension, Question, Viewpoint};
