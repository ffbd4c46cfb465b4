//! The parts of a form about accounts: a labelled field, a list to choose from, what is wrong, a button.

use crate::api::Typed;
use leptos::prelude::*;

/// One line to fill in.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// The name it is sent under.
    pub name: &'static str,
    /// The name of its element, which no other on the page has.
    pub id: String,
    pub label: String,
    pub hint: Option<String>,
    pub value: String,
    /// What a browser may fill in by itself: `username`, `new-password`…
    pub autocomplete: &'static str,
    pub optional: bool,
}

impl Field {
    pub fn new(name: &'static str, label: String, autocomplete: &'static str) -> Self {
        Self { name, id: name.to_owned(), label, autocomplete, ..Self::default() }
    }

    pub fn holding(self, value: &str) -> Self {
        Self { value: value.to_owned(), ..self }
    }

    pub fn hinting(self, hint: String) -> Self {
        Self { hint: Some(hint), ..self }
    }

    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    pub fn view(self) -> AnyView {
        let Self { name, id, label, hint, value, autocomplete, optional } = self;
        let kind = if name.starts_with("password") {
            "password"
        } else if name == "email" {
            "email"
        } else {
            "text"
        };
        let described = hint.is_some().then(|| format!("{id}-hint"));
        let hint = hint.map(|hint| view! { <p class="hint" id=described.clone()>{hint}</p> });
        // Letters that a telephone would capitalize or correct are meant as typed.
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                {hint}
                <input type=kind name=name id=id value=value autocomplete=autocomplete autocapitalize="none" spellcheck="false"
                    aria-describedby=described required=!optional />
            </div>
        }
        .into_any()
    }
}

/// What is wrong with what was sent, before the form.
pub fn problem(typed: &Option<Typed>, title: String) -> Option<AnyView> {
    let typed = typed.as_ref()?;
    let said = typed.problem.clone();
    Some(view! { <div class="errors" role="alert"><h2>{title}</h2><p>{said}</p></div> }.into_any())
}

/// A value that goes with a form without being typed.
pub fn hidden(name: &'static str, value: impl Into<String>) -> AnyView {
    let value: String = value.into();
    view! { <input type="hidden" name=name value=value /> }.into_any()
}

/// A form of one button: what it does, what it says, and what a voice says where that is not clear alone.
pub fn act(fields: Vec<(&'static str, String)>, said: String, spoken: Option<String>) -> AnyView {
    let fields = fields.into_iter().map(|(name, value)| hidden(name, value)).collect_view();
    view! { <form method="post" class="act">{fields}<button type="submit" aria-label=spoken>{said}</button></form> }
        .into_any()
}
