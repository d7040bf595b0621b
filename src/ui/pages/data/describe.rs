//! Records in words, for lists of them.

use crate::{
    content,
    domain::{english, records::record::Record, workspace::Workspace},
};

/// What a record is and which, in one line.
pub(super) fn describe(record: &Record, workspace: &Workspace) -> String {
    let case_name = |id| {
        let known = workspace.case(id).and_then(|case| content::entry(&case.track));
        known.map_or_else(|| format!("case {id}"), |entry| entry.name.to_owned())
    };
    match record {
        Record::Case(case) => {
            let name = content::entry(&case.track).map_or(case.track.as_str(), |entry| entry.name);
            format!(
                "Answers: {name}, opened {}, {}",
                case.opened.long(),
                english::count_label(case.answers.len(), "signal looked at", "signals looked at")
            )
        }
        Record::Plan(plan) => {
            let what = if plan.long.is_some() { "Long plan" } else { "Plan" };
            format!(
                "{what}: {}, from {}, {}",
                case_name(&plan.case),
                plan.start.long(),
                english::count_label(plan.lines.len(), "line", "lines")
            )
        }
        Record::Pack(pack) => format!("Proof pack: {}", case_name(&pack.case)),
        Record::Sheet(sheet) => format!("Part of a document: {}, {}", sheet.artifact, sheet.block),
        Record::RedactionList(mask) => format!("Words to hide: {}", case_name(&mask.case)),
        Record::Attempt(attempt) => {
            format!("Attempt: {}, {}", case_name(&attempt.case), attempt.day.long())
        }
        Record::Checklist(checked) => {
            let of = checked
                .case
                .as_ref()
                .map_or_else(String::new, |case| format!(", {}", case_name(case)));
            format!(
                "Checklist: {}{of}",
                content::checklist_entry(&checked.checklist)
                    .map_or(checked.checklist.as_str(), |entry| entry.name)
            )
        }
        Record::Story(story) => {
            format!(
                "Story: {}",
                story
                    .name()
                    .map_or_else(|| "without words".to_owned(), |name| english::isolated(&name))
            )
        }
        Record::Win(win) => {
            format!("Win of {}: {}", win.day.long(), english::isolated(&win.title()))
        }
        Record::Settings(_) => "Choices about the page".to_owned(),
    }
}
