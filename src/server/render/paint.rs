//! A drawing as a picture made of dots (PNG), for where no SVG can be put: a message, a word processor, a slide.
//!
//! It is painted from the drawing that stands on its own, words and all, at twice its size, with the two weights of
//! Source Sans 3 that the charts use. Letters that this typeface does not have are not there.

use super::{RenderError, cache::Cache};
use crate::{charts::measure::NAME, formats::svg::NotSvg};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// Dots for each point of the drawing, along each side.
const SCALE: f32 = 2.0;
/// The most dots of a picture: each takes four bytes while it is painted. A larger drawing is painted less finely.
const MOST_DOTS: f32 = 16_000_000.0;
/// Pictures that are kept.
const KEPT: usize = 32;
/// Pictures that are painted at once.
const AT_ONCE: usize = 2;

const FAMILY: &str = "Source Sans 3";

/// How the typefaces are read.
type Reading = Box<dyn FnOnce() -> Arc<Database> + Send>;

/// What paints pictures, and those it has painted so far.
#[derive(Clone)]
pub struct Painter {
    /// Read when the first picture is asked for.
    typefaces: Arc<LazyLock<Arc<Database>, Reading>>,
    painted: Arc<Mutex<Cache<[u8]>>>,
    turns: Arc<Semaphore>,
}

impl Painter {
    /// With the typefaces of the product, as TrueType.
    #[must_use]
    pub fn with<T: IntoIterator<Item = Vec<u8>>>(typefaces: impl FnOnce() -> T + Send + 'static) -> Self {
        let read: Reading = Box::new(move || {
            let mut database = Database::new();
            typefaces().into_iter().for_each(|typeface| database.load_font_data(typeface));
            database.set_sans_serif_family(FAMILY);
            Arc::new(database)
        });
        Self {
            typefaces: Arc::new(LazyLock::new(read)),
            painted: Arc::new(Mutex::new(Cache::holding(KEPT))),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// The picture of a drawing that stands on its own. It is painted once for as long as the drawing is the same, so
    /// once for each revision that changes what it shows.
    ///
    /// # Errors
    /// The typefaces are not there, or the drawing is no SVG.
    pub async fn png(&self, svg: String) -> Result<Arc<[u8]>, RenderError> {
        if self.typefaces.is_empty() {
            return Err(RenderError::NoTypeface);
        }
        let key = Cache::<[u8]>::key_of(&svg);
        if let Some(picture) = self.cache().get(key) {
            return Ok(picture);
        }
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| RenderError::Gone)?;
        let typefaces = Arc::clone(&**self.typefaces);
        let painting = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            painted(&svg, typefaces)
        });
        let picture: Arc<[u8]> = painting.await.map_err(|_| RenderError::Gone)??.into();
        self.cache().keep(key, Arc::clone(&picture));
        Ok(picture)
    }

    fn cache(&self) -> std::sync::MutexGuard<'_, Cache<[u8]>> {
        self.painted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn painted(svg: &str, typefaces: Arc<Database>) -> Result<Vec<u8>, RenderError> {
    let options = Options { fontdb: typefaces, font_family: FAMILY.to_owned(), ..Options::default() };
    // The heavy weight of the variable typeface, where only hundreds are known: the next lighter one.
    let [heavy, known] = [NAME.weight(), NAME.weight() / 100 * 100].map(|weight| format!("font-weight=\"{weight}\""));
    let tree = Tree::from_str(&svg.replace(&heavy, &known), &options)
        .map_err(|error| RenderError::Markup(NotSvg(error.to_string())))?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SCALE.min((MOST_DOTS / (width * height)).sqrt());
    let dots = |side: f32| ((side * scale).round() as u32).max(1);
    let mut picture = Pixmap::new(dots(width), dots(height))
        .ok_or_else(|| RenderError::Draw(format!("a picture of {width} × {height} is too large")))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().map_err(|error| RenderError::Draw(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    fn typefaces() -> Vec<Vec<u8>> {
        let read = |name: &str| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("site/server").join(name);
            fs::read(&path).unwrap_or_else(|_| panic!("{} is missing: run `cargo xtask build`", path.display()))
        };
        ["SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf"].map(read).into()
    }

    /// A white drawing with something on it.
    fn drawing((width, height): (u32, u32), inside: &str) -> String {
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="'Source Sans 3', sans-serif"><rect width="{width}" height="{height}" fill="#ffffff"/>{inside}</svg>"##
        )
    }

    async fn picture(svg: String) -> Pixmap {
        Pixmap::decode_png(&Painter::with(typefaces).png(svg).await.unwrap()).unwrap()
    }

    /// How many dots are not white.
    fn dark(picture: &Pixmap) -> usize {
        picture.pixels().iter().filter(|dot| dot.red() < 128).count()
    }

    #[tokio::test]
    async fn a_picture_has_four_dots_for_each_point_and_the_words_of_the_drawing() {
        let of = |weight: u32, words: &str| {
            drawing((120, 40), &format!(r#"<text y="20" font-size="15" font-weight="{weight}">{words}</text>"#))
        };
        let regular = picture(of(400, "à l’échéance")).await;
        assert_eq!((regular.width(), regular.height()), (240, 80));
        assert!(dark(&regular) > 200, "{}", dark(&regular));
        assert!(dark(&picture(of(650, "à l’échéance")).await) > dark(&regular), "the heavier weight is another one");
        assert_eq!(dark(&picture(of(400, "")).await), 0);
    }

    #[tokio::test]
    async fn a_picture_is_painted_once() {
        let painter = Painter::with(typefaces);
        let first = painter.png(drawing((20, 20), "")).await.unwrap();
        assert!(Arc::ptr_eq(&first, &painter.clone().png(drawing((20, 20), "")).await.unwrap()));
        assert!(!Arc::ptr_eq(&first, &painter.png(drawing((20, 21), "")).await.unwrap()));
    }

    #[tokio::test]
    async fn a_very_large_drawing_is_painted_less_finely() {
        let large = picture(drawing((1600, 40_000), "")).await;
        assert!(f64::from(large.width()) * f64::from(large.height()) <= f64::from(MOST_DOTS) * 1.01);
    }

    #[tokio::test]
    async fn without_typefaces_no_picture_without_words_is_made() {
        let made = Painter::with(|| []).png(drawing((20, 20), "")).await;
        assert_eq!(made.unwrap_err(), RenderError::NoTypeface);
        let broken = Painter::with(typefaces).png("<p>".to_owned()).await;
        assert!(matches!(broken, Err(RenderError::Markup(_))));
    }
}
