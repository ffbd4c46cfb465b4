//! A programme looked at through one strand or one territory: the rest is left out of every count.

use super::Programme;
use crate::domain::code::{AxisCode, TerritoryCode};
use serde::{Deserialize, Serialize};

/// What a view is limited to; everything where both are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// A strand's code.
    pub axis: Option<AxisCode>,
    /// A territory's code.
    pub territory: Option<TerritoryCode>,
}

impl Scope {
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.axis.is_none() && self.territory.is_none()
    }
}

impl Programme {
    /// The same programme with only the activities of the strand, what is asked and planned about them,
    /// and only that territory. Its strands stay, so that the view can name the others.
    ///
    /// A code the programme does not have leaves nothing; whoever asks checks it first.
    #[must_use]
    pub fn within(&self, scope: &Scope) -> Self {
        let mut seen = self.clone();
        if let Some(code) = &scope.territory {
            seen.territories = seen.territories.changed(|all| all.retain(|territory| territory.code == *code));
        }
        if let Some(axis) = &scope.axis {
            seen.activities = seen.activities.changed(|all| all.retain(|activity| activity.axes.contains(axis)));
            let activities = &seen.activities;
            seen.items = seen.items.changed(|all| all.retain(|item| activities.has(&item.activity)));
            for plan in &mut seen.plans {
                plan.activities.retain(|code, _| activities.has(code));
            }
            let asked = |code: &str| seen.items.has(code);
            seen.ratios =
                seen.ratios.changed(|all| all.retain(|ratio| asked(&ratio.numerator) && asked(&ratio.denominator)));
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        conformity::Conformity,
        example::{EVENT, TERRITORIES, any_reported, programme},
    };
    use proptest::prelude::*;

    fn axis(code: &str) -> Scope {
        Scope { axis: Some(code.into()), territory: None }
    }

    #[test]
    fn a_strand_keeps_its_activities_their_plan_and_their_items() {
        let seen = programme().within(&axis("clinical"));
        let codes: Vec<&str> = seen.activities.iter().map(|activity| activity.code.as_str()).collect();
        assert_eq!(codes, ["training"]);
        assert!(seen.items.is_empty() && seen.ratios.is_empty());
        assert_eq!(seen.plans[0].date_of(EVENT), None);
        assert_eq!(seen.axes.len(), 2);
    }

    #[test]
    fn no_scope_leaves_the_programme_as_it_is() {
        assert_eq!(programme().within(&Scope::default()), programme());
    }

    proptest! {
        #[test]
        fn the_territories_one_by_one_make_up_the_whole(reported in any_reported()) {
            let (whole, as_of) = (programme(), programme().data_as_of);
            let seen_at = |programme: &Programme| Conformity::at(programme, &programme.plans[0], &reported, as_of);
            let parts = TERRITORIES.map(|code| {
                seen_at(&whole.within(&Scope { axis: None, territory: Some(code.into()) }))
            });
            let together = seen_at(&whole);
            let apart: Vec<_> = parts.iter().flat_map(Conformity::cells).collect();
            let together: Vec<_> = together.cells().collect();
            prop_assert_eq!(apart, together);
        }
    }
}
