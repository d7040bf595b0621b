//! The forms that other programs read, and the buttons that make them: to the clipboard, or as a
//! file.

use super::{
    linger::linger,
    open_case::OpenCase,
    redacted_view::{Masked, UNREAD, hidden, hidden_words, list_unread, masked_work},
    redaction_scan::redaction_warnings,
    session::{Session, use_session},
};
use crate::{
    browser::{clipboard, clock, files, locale},
    domain::{
        english,
        id::{CaseId, PlanId},
        workspace::Workspace,
    },
    export::{
        csv,
        doc::Doc,
        file_names::{csv_name, file_name},
        html::rich,
        ics, json,
        markdown::markdown,
        outgoing::Finding,
        plain::plain,
        plan,
    },
    route::{CasePage, Route},
};
use leptos::prelude::*;
use std::sync::Arc;

/// So many warnings stand beside a document; the rest is counted.
const SHOWN: usize = 3;

/// A form in which work leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// For wikis and code hosts.
    Markdown,
    /// For word processors and mail, through the clipboard.
    Copy,
    /// Tables, for spreadsheets.
    Csv,
    /// The same for spreadsheets of countries that write 1,5.
    Semicolons,
    /// For programs.
    Json,
    /// The days of the plan, for calendars.
    Calendar,
}

impl ExportFormat {
    /// What a document can leave as.
    pub const DOCUMENT: &'static [Self] =
        &[Self::Markdown, Self::Copy, Self::Csv, Self::Semicolons, Self::Json];
    /// What words without tables can leave as.
    pub const WORDS: &'static [Self] = &[Self::Markdown, Self::Copy];
    /// What a plan can leave as.
    pub const PLAN: &'static [Self] = &[Self::Calendar, Self::Markdown];

    fn name(self) -> &'static str {
        match self {
            Self::Markdown => "Markdown file",
            Self::Copy => "Copy as rich text",
            Self::Csv => "CSV of the tables",
            Self::Semicolons => "CSV (semicolons)",
            Self::Json => "JSON file",
            Self::Calendar => "Calendar file",
        }
    }
}

/// Something that can be taken away.
#[derive(Clone)]
pub struct ExportRequest {
    /// Makes the document out of the work as it may leave.
    pub make: Callback<Arc<Workspace>, Doc>,
    /// Whose words are hidden, and whose plan goes into a calendar.
    pub case: Option<CaseId>,
    /// The long plan that goes into a calendar; `None` is the one that closes gaps.
    pub long: Option<PlanId>,
    /// In the order of the buttons.
    pub forms: &'static [ExportFormat],
    /// Where it can be printed.
    pub print: Option<String>,
}

/// The buttons, what they did, and what is to be looked at in what they gave.
pub fn forms(leaving: ExportRequest) -> AnyView {
    let masked = masked_work(use_session(), leaving.case.clone());
    let left = RwSignal::new(Vec::new());
    let look = linger(move || left.with(|found| listed("To look at before it goes on", found)));
    view! {
        {buttons(leaving, masked, Some(left))}
        {look}
    }
    .into_any()
}

/// The buttons, what they did, and which words are hidden in what they give. `left` is told what is
/// to be looked at in it.
pub(super) fn buttons(
    leaving: ExportRequest,
    masked: Masked,
    left: Option<RwSignal<Vec<Finding>>>,
) -> AnyView {
    let session = use_session();
    let (as_written, said) = (RwSignal::new(false), RwSignal::new(String::new()));
    let (case, print) = (leaving.case.clone(), leaving.print.clone());
    let mut buttons = leaving.forms.to_vec();
    let tables = buttons.contains(&ExportFormat::Csv);
    // What this browser's country expects comes first.
    if let Some((commas, semicolons)) = place_of(&buttons, ExportFormat::Csv)
        .zip(place_of(&buttons, ExportFormat::Semicolons))
        .filter(|_| locale::writes_a_comma())
    {
        buttons.swap(commas, semicolons);
    }
    let hint = tables.then(|| {
        view! {
            <p class="small muted">
                "CSV (semicolons) is for spreadsheets set to a country that writes 1,5 for one and a half."
            </p>
        }
    });
    let leaving = StoredValue::new(leaving);
    let button = |form: &ExportFormat| {
        let form = *form;
        view! {
            <button
                type="button"
                class="button"
                on:click=move |_| leave(
                    session,
                    &leaving.get_value(),
                    form,
                    masked,
                    (as_written, said, left),
                )
            >
                {form.name()}
            </button>
        }
    };
    let of = case.clone();
    let words = move || session.read(|workspace| hidden(workspace, case.as_ref()).len());
    let unread = move || list_unread(session, of.as_ref());
    let href = leaving
        .with_value(|leaving| leaving.case.clone())
        .map(|case| Route::Case(case, CasePage::Words).href());
    let hides = linger(move || {
        let list = href.clone().map(|href| {
            view! {
                " "
                <a href=href>"Words to hide"</a>
            }
        });
        match hidden_words(words()) {
            None if unread() => view! { <p class="small muted">{UNREAD} {list}</p> }.into_any(),
            None => view! { <p class="small muted">"No words are hidden: names leave as you wrote them." {list}</p> }.into_any(),
            Some(says) => view! {
                <p class="small muted">
                    {format!(
                        "{} in each of these; what you wrote stays as it is.",
                        english::capitalize(&says),
                    )} {list}
                </p>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=as_written
                        on:change:target=move |event| as_written.set(event.target().checked())
                    />
                    <span>"Once with the real names, for yourself only"</span>
                </label>
            }
            .into_any(),
        }
    });
    view! {
        <div class="stack tight leaving">
            <p class="row">
                {print
                    .map(|href| {
                        view! {
                            <a class="button" href=href>
                                "Print or PDF"
                            </a>
                        }
                    })} {buttons.iter().map(button).collect_view()}
            </p>
            <p class="small" role="status">
                {said}
            </p>
            {hint}
            {hides}
        </div>
    }
    .into_any()
}

fn place_of(forms: &[ExportFormat], form: ExportFormat) -> Option<usize> {
    forms.iter().position(|known| *known == form)
}

/// Whether it leaves as it was written, what is said of it, and what is to be looked at in it.
type Told = (RwSignal<bool>, RwSignal<String>, Option<RwSignal<Vec<Finding>>>);

fn leave(
    session: Session,
    leaving: &ExportRequest,
    form: ExportFormat,
    masked: Masked,
    (as_written, said, left): Told,
) {
    let (work, real, case) =
        (session.written_untracked(), as_written.get_untracked(), leaving.case.as_ref());
    let with = match hidden_words(hidden(&work, case).len()) {
        _ if real => ", with the real names".to_owned(),
        Some(says) => format!("; {says}"),
        None if untrack(|| list_unread(session, case)) => {
            "; the list of words to hide cannot be read, so none is hidden".to_owned()
        }
        None => String::new(),
    };
    let shown = if real { None } else { masked.get_untracked() }.unwrap_or_else(|| work.clone());
    as_written.set(false);
    let today = session.today_untracked();
    let doc = leaving.make.run(shown.clone());
    if let Some(left) = left {
        left.set(if real {
            Vec::new()
        } else {
            redaction_warnings(work, case, leaving.make, &doc)
        });
    }
    let (end, mime, body) = match form {
        ExportFormat::Markdown => ("md", "text/markdown", markdown(&doc)),
        ExportFormat::Json => ("json", "application/json", json::json(&doc, today)),
        ExportFormat::Csv => ("csv", "text/csv", csv::all(&doc, csv::Between::Commas)),
        ExportFormat::Semicolons => ("csv", "text/csv", csv::all(&doc, csv::Between::Semicolons)),
        ExportFormat::Calendar => {
            ("ics", "text/calendar", calendar(session, &shown, case, leaving.long.as_ref()))
        }
        ExportFormat::Copy => {
            let done = move |copied: bool| {
                let says = if copied {
                    format!("Copied{with}.")
                } else {
                    "The browser does not let the page copy. The Markdown file holds the same."
                        .to_owned()
                };
                said.set(says);
            };
            return clipboard::copy(rich(&doc), plain(&doc), done);
        }
    };
    if body.is_empty() {
        return said.set("There is no table in it yet, so no file was made.".to_owned());
    }
    let name = match form {
        ExportFormat::Csv => csv_name(&doc.title, today, csv::Between::Commas),
        ExportFormat::Semicolons => csv_name(&doc.title, today, csv::Between::Semicolons),
        _ => file_name(&doc.title, today, end),
    };
    said.set(match files::download(&name, mime, &body) {
        Ok(()) => format!("Saved as {name}{with}."),
        Err(_) => "The browser refused to save the file. Nothing was changed.".to_owned(),
    });
}

fn calendar(
    session: Session,
    work: &Workspace,
    case: Option<&CaseId>,
    long: Option<&PlanId>,
) -> String {
    let plan = case
        .and_then(|case| long.map_or_else(|| work.plan(case), |long| work.long_plan(case, long)));
    let track = case.and_then(|case| work.case(case)).and_then(|case| session.track(&case.track));
    let (Some(plan), Some(track)) = (plan, track) else { return String::new() };
    ics::calendar(&track.name, &plan::events(plan, &track), clock::stamp())
}

/// The plan of the open case as a calendar and as a document.
pub fn plan_forms(open: OpenCase) -> AnyView {
    let (id, track, long) = (open.id(), open.track(), open.long());
    let make = Callback::new(move |work: Arc<Workspace>| {
        let today = open.session.today_untracked();
        let laid = long.as_ref().map_or_else(|| work.plan(&id), |long| work.long_plan(&id, long));
        laid.map_or_else(Doc::default, |laid| plan::document(laid, &track, today))
    });
    forms(ExportRequest {
        make,
        case: Some(open.id()),
        long: open.long(),
        forms: ExportFormat::PLAN,
        print: None,
    })
}

/// What is left that could give somebody away; the first few of it.
pub(super) fn listed(title: &'static str, found: &[Finding]) -> AnyView {
    if found.is_empty() {
        return ().into_any();
    }
    let lines = found
        .iter()
        .take(SHOWN)
        .map(|one| view! { <li>{format!("{}.", one.says())}</li> })
        .collect_view();
    let more = found.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| view! { <li>{format!("And {more} more.")}</li> });
    view! {
        <p class="small">
            <b>{title}</b>
        </p>
        <ul class="small">{lines} {more}</ul>
    }
    .into_any()
}
