//! A drawing as SVG: made small for a page, or whole as a file of its own.

mod markup;
mod path;
pub mod standalone;
pub mod tidy;

pub use markup::NotSvg;
pub use standalone::file;
pub use tidy::for_page;
