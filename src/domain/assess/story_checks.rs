//! What can be checked about a story before somebody hears it: a number, whose work it was, what
//! stayed, how long it is.
//!
//! Apart from [`crate::domain::records::story`], which is the record: this is what the page says
//! about one, and none of it is stored.

use crate::domain::{
    english,
    records::story::{Story, StoryField, StoryProgress, TARGET_SECONDS, WORDS_A_MINUTE},
};

/// How a check went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// There is nothing to check yet.
    Waits,
    /// As it should be.
    Good,
    /// It could be stronger.
    Weak,
    /// A listener would turn away here.
    Warns,
}

/// One check of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How it went.
    pub verdict: Verdict,
    /// What was found, in a few words.
    pub name: &'static str,
    /// What it rests on, or what to do about it.
    pub tells: String,
}

impl Finding {
    fn new(verdict: Verdict, name: &'static str, tells: impl Into<String>) -> Self {
        Self { verdict, name, tells: tells.into() }
    }
}

/// The four checks, in the order in which they are shown.
#[must_use]
pub fn findings(story: &Story) -> [Finding; 4] {
    [number(story), own_work(story), stayed(story), length(story)]
}

/// `1:29`
#[must_use]
pub fn clock(seconds: usize) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// `1 minute 29 seconds`, as a screen reader should say it.
#[must_use]
pub fn spoken(seconds: usize) -> String {
    let parts = [(seconds / 60, "minute", "minutes"), (seconds % 60, "second", "seconds")];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| english::count_label(n, one, many))
        .collect();
    if said.is_empty() { english::count_label(0, "second", "seconds") } else { said.join(" ") }
}

fn number(story: &Story) -> Finding {
    let (years, figures): (Vec<String>, Vec<String>) =
        english::figures(&story.result, 6).into_iter().partition(|figure| is_year(figure));
    let figures: Vec<String> = figures.into_iter().take(3).collect();
    let asks = "How many, how much, how soon? Write it in digits.";
    match (story.result.trim().is_empty(), figures.is_empty(), years.first()) {
        (true, ..) => {
            Finding::new(Verdict::Waits, "A number in the result", "Nothing is written there yet.")
        }
        (_, true, Some(year)) => Finding::new(
            Verdict::Weak,
            "The result has only a year",
            format!("{year} says when. {asks}"),
        ),
        (_, true, None) => Finding::new(Verdict::Weak, "The result has no number", asks),
        _ => Finding::new(
            Verdict::Good,
            "The result has a number",
            format!("{}.", figures.join("; ")),
        ),
    }
}

/// A figure that stands alone and reads as a year.
fn is_year(figure: &str) -> bool {
    figure.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}

fn own_work(story: &Story) -> Finding {
    let (i, we) = (story.says_i(), story.says_we());
    let count = format!("“I”, “me” or “my” {}; “we”, “us” or “our” {}.", times(i), times(we));
    match (story.told(), i, we) {
        (StoryProgress::No, ..) => Finding::new(
            Verdict::Waits,
            "What you did yourself",
            "Say “I” for your part, “we” for the team’s.",
        ),
        (_, 0, 0) => Finding::new(
            Verdict::Weak,
            "It does not say who did it",
            "Neither “I” nor “we” so far. Say which part was yours.",
        ),
        (_, 0, _) => Finding::new(
            Verdict::Warns,
            "It says “we” and never “I”",
            format!("“We”, “us” or “our” {}. A panel will ask what you did.", times(we)),
        ),
        // "I joined in March" and then only what the team did.
        _ if story.only_we(StoryField::Action) => Finding::new(
            Verdict::Weak,
            "What was done is told as “we”",
            format!("{count} In the action itself there is no “I”."),
        ),
        _ => Finding::new(Verdict::Good, "It says what you did", count),
    }
}

fn stayed(story: &Story) -> Finding {
    match (story.told(), story.fixed.trim().is_empty()) {
        (StoryProgress::No, _) => Finding::new(
            Verdict::Waits,
            "What stayed changed",
            "The rule, the system or the habit that outlasts you.",
        ),
        (_, true) => Finding::new(
            Verdict::Weak,
            "Nothing says it stays fixed",
            "Name the rule, the system or the habit that outlasts you.",
        ),
        (_, false) => Finding::new(
            Verdict::Good,
            "It says what stayed changed",
            format!("“{}”", english::isolated(&english::first_sentence(&story.fixed, 60))),
        ),
    }
}

fn length(story: &Story) -> Finding {
    let (words, seconds) = (story.words(), story.seconds());
    let least = TARGET_SECONDS.start() * WORDS_A_MINUTE / 60;
    let most = TARGET_SECONDS.end() * WORDS_A_MINUTE / 60;
    if words == 0 {
        Finding::new(
            Verdict::Waits,
            "One to two minutes",
            format!("About {least} to {most} words."),
        )
    } else if seconds < *TARGET_SECONDS.start() {
        let more = english::count_label(least.saturating_sub(words).max(1), "word", "words");
        Finding::new(
            Verdict::Weak,
            "It is shorter than a minute",
            format!("{more} more would make a minute."),
        )
    } else if seconds > *TARGET_SECONDS.end() {
        let less = english::count_label(words.saturating_sub(most).max(1), "word", "words");
        Finding::new(
            Verdict::Weak,
            "It is longer than two minutes",
            format!("Take out {less}, from the situation first."),
        )
    } else {
        Finding::new(
            Verdict::Good,
            "It takes one to two minutes",
            format!("{} at {WORDS_A_MINUTE} words a minute.", clock(seconds)),
        )
    }
}

fn times(n: usize) -> String {
    match n {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{} times", english::number_word(n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{CaseId, PromptId};

    fn story(action: &str, result: &str, fixed: &str) -> Story {
        let (action, result, fixed) = (action.to_owned(), result.to_owned(), fixed.to_owned());
        Story {
            action,
            result,
            fixed,
            ..Story::new(CaseId::constant("c"), PromptId::constant("p"))
        }
    }

    #[test]
    fn each_check_says_what_it_found() {
        use Verdict::{Good, Waits, Warns, Weak};
        let words = |n: usize| "word ".repeat(n);
        let rows = [
            ("nothing written", story("", "", ""), [Waits, Waits, Waits, Waits]),
            (
                "only a title",
                Story { title: "I won 3 times".to_owned(), ..story("", "", "") },
                [Waits, Waits, Waits, Waits],
            ),
            (
                "no number, nobody, short",
                story("Moved it.", "It fell by half.", ""),
                [Weak, Weak, Weak, Weak],
            ),
            (
                "a year is no result",
                story("I did.", "All done by October 2026.", ""),
                [Weak, Good, Weak, Weak],
            ),
            (
                "a year beside a figure",
                story("I did.", "In 2026, down to 4 hours.", ""),
                [Good, Good, Weak, Weak],
            ),
            (
                "only we",
                story("We moved it.", "Down to 4 hours.", "A rule."),
                [Good, Warns, Good, Weak],
            ),
            (
                "I and we",
                story("I asked, we moved it.", "Down to 4 hours.", "A rule."),
                [Good, Good, Good, Weak],
            ),
            (
                "I came, we did it",
                Story {
                    situation: "I joined in March.".to_owned(),
                    ..story("We moved it.", "4 hours.", "")
                },
                [Good, Weak, Weak, Weak],
            ),
            ("127 words are short", story(&words(127), "", ""), [Waits, Weak, Weak, Weak]),
            ("130 words are a minute", story(&words(130), "", ""), [Waits, Weak, Weak, Good]),
            ("260 words are two minutes", story(&words(260), "", ""), [Waits, Weak, Weak, Good]),
            ("261 words are long", story(&words(261), "", ""), [Waits, Weak, Weak, Weak]),
        ];
        for (name, story, expected) in rows {
            assert_eq!(findings(&story).map(|finding| finding.verdict), expected, "{name}");
        }
    }

    #[test]
    fn findings_quote_what_they_rest_on() {
        let told = story(
            "I asked. We moved. I wrote my list.",
            "From 190 to 40 minutes.",
            "A tested way back. And more.",
        );
        let tells = findings(&told).map(|finding| finding.tells);
        assert_eq!(tells[0], "190; 40 minutes.");
        assert_eq!(tells[1], "“I”, “me” or “my” three times; “we”, “us” or “our” once.");
        assert_eq!(tells[2], "“A tested way back”");
        assert_eq!(
            findings(&story("We did. Our team.", "", ""))[1].tells,
            "“We”, “us” or “our” twice. A panel will ask what you did."
        );
    }

    #[test]
    fn time_is_written_and_spoken() {
        let rows = [
            (0, "0:00", "0 seconds"),
            (9, "0:09", "9 seconds"),
            (60, "1:00", "1 minute"),
            (89, "1:29", "1 minute 29 seconds"),
            (121, "2:01", "2 minutes 1 second"),
        ];
        for (seconds, written, said) in rows {
            assert_eq!((clock(seconds).as_str(), spoken(seconds).as_str()), (written, said));
        }
    }
}
