//! How each key is written, for the sentences that say what to write instead.

/// A line or two that could stand for the key, as it would be typed.
pub(super) fn example(key: &str) -> &'static str {
    let within = |list: &str| key.starts_with(list);
    let last = key.rsplit('.').next().unwrap_or_default();
    match last.split('[').next().unwrap_or_default() {
        "slug" => "slug = \"alliance\"",
        "kind" if within("checks") => "kind = \"at_most\"",
        "kind" if within("items") => "kind = \"count\"",
        "kind" => "kind = \"framework\"",
        "public" => "public = true",
        "review" => "review = \"required\"",
        "by" => "by = \"region\"",
        "illustrative" => "illustrative = false",
        "continuous" => "continuous = true",
        "phase" => "phase = { starts = 2013-04-01, ends = 2015-03-31 }",
        "starts" => "starts = 2013-04-01",
        "ends" => "ends = 2015-03-31",
        "data_as_of" => "data_as_of = 2015-06-30",
        "valid_from" => "valid_from = 2013-04-01",
        "valid_to" => "valid_to = 2015-03-31",
        "evaluated" => "evaluated = 10",
        "conventions" => "[conventions]",
        "season_calendar" => "season_calendar = \"astronomical\"",
        "anchor" => "anchor = \"end\"",
        "tolerance_days" => "tolerance_days = 0",
        "month_days" => "month_days = 30.4375",
        "minimum_n" => "minimum_n = 3",
        "axes" if within("activities") => "axes = [\"partnership\"]",
        "activities" if within("plans") => "[plans.activities.local_plan]",
        "plans" => "[[plans]]",
        "axes" => "[[axes]]",
        "territories" => "[[territories]]",
        "activities" => "[[activities]]",
        "items" => "[[items]]",
        "ratios" => "[[ratios]]",
        "factors" => "[[factors]]",
        "checks" => "[[checks]]",
        "severity" => "severity = \"error\"",
        "item" => "item = \"multipliers_active\"",
        "of" => "of = \"multipliers_trained\"",
        "asked" => "asked = \"when_late\"",
        "choices" => "[[items.choices]]",
        "card" => "[[card]]",
        "version" => "version = 1",
        "adopted" => "adopted = \"2013-04\"",
        "date" => "date = \"2014-09\"",
        "provenance" => "provenance = \"published\"",
        "activity" => "activity = \"local_plan\"",
        "periods" => "periods = [\"2013\", \"2014\"]",
        "covers" => "covers = \"2014\"",
        "min" => "min = 0",
        "max" => "max = 3",
        "id" => "id = \"active_share\"",
        "numerator" => "numerator = \"multipliers_active\"",
        "denominator" => "denominator = \"multipliers_trained\"",
        "code" if within("territories") => "code = \"T01\"",
        "code" => "code = \"local_plan\"",
        other => of_statement(other),
    }
}

fn of_statement(key: &str) -> &'static str {
    match key {
        "statements" => "[[statements]]",
        "figure" => "figure = \"local_plan_delay_mean\"",
        "period" => "period = \"2014\"",
        "decimals" => "decimals = 1",
        "unit" => "unit = \"months\"",
        other => bilingual(other),
    }
}

fn bilingual(key: &str) -> &'static str {
    match key {
        "name" => "name.fr = \"…\", name.en = \"…\"",
        "short" => "short.fr = \"…\", short.en = \"…\"",
        "subject" => "subject.fr = \"…\", subject.en = \"…\"",
        "summary" => "summary.fr = \"…\", summary.en = \"…\"",
        "source" => "source.fr = \"…\", source.en = \"…\"",
        "reason" => "reason.fr = \"…\", reason.en = \"…\"",
        "adopted_by" => "adopted_by.fr = \"…\", adopted_by.en = \"…\"",
        "message" => "message.fr = \"…\", message.en = \"…\"",
        "label" => "label.fr = \"…\", label.en = \"…\"",
        "text" => "text.fr = \"…\", text.en = \"…\"",
        "fr" => "fr = \"…\"",
        "en" => "en = \"…\"",
        _ => "\"…\"",
    }
}
