//! Who may see what. One function decides, and everything that answers asks it.

use crate::domain::programme::Programme;

/// Who is asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Somebody without an account.
    Anyone,
}

/// Whether a programme and its accepted values may be read; its words and notes never are without an account.
#[must_use]
pub fn may_read(reader: Reader, programme: &Programme) -> bool {
    match reader {
        Reader::Anyone => programme.public,
    }
}
