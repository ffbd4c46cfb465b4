//! The desk a document is typeset on: the template, what goes into it, the typefaces, and nothing else.

use super::PdfError;
use std::{borrow::Cow, sync::LazyLock};
use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

const TEMPLATE: &str = include_str!("bulletin.typ");

/// The typefaces a document is set in.
pub struct Faces {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Faces {
    /// Reads the files of typefaces.
    #[must_use]
    pub fn of(files: impl IntoIterator<Item = Cow<'static, [u8]>>) -> Self {
        let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::new(Bytes::new(file), 0)).collect();
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fonts.is_empty()
    }

    /// Whether every one of them can show the letter, so that it may stand anywhere.
    pub(super) fn can_show(&self, letter: char) -> bool {
        self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter)))
    }
}

/// Cells that are headings of their row need the extras.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// What the typesetter may ask for: no other file, no network, no clock.
pub(super) struct Desk<'a> {
    template: Source,
    files: Vec<(FileId, Bytes)>,
    faces: &'a Faces,
}

impl<'a> Desk<'a> {
    /// Lays out the contents (JSON) and the charts (SVG), in the order the contents name them.
    pub(super) fn with(contents: String, charts: Vec<String>, faces: &'a Faces) -> Result<Self, PdfError> {
        let template = Source::new(named("bulletin.typ")?, TEMPLATE.to_owned());
        let mut files = vec![(named("contents.json")?, Bytes::from_string(contents))];
        for (index, chart) in charts.into_iter().enumerate() {
            files.push((named(&chart_file(index))?, Bytes::from_string(chart)));
        }
        Ok(Self { template, files, faces })
    }
}

/// The file of the chart that comes at that place.
pub(super) fn chart_file(index: usize) -> String {
    format!("chart-{index}.svg")
}

fn named(name: &str) -> Result<FileId, PdfError> {
    let path = VirtualPath::new(name).map_err(|fault| PdfError::Typeset(fault.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.faces.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(missing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.iter().find(|(name, _)| *name == id).map(|(_, bytes)| bytes.clone()).ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
