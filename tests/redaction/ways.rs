//! Every way out there is, for a whole life at once. `every_form_is_known` in `main.rs` holds this
//! against the code: what is added to `src/export` has to be added here.

use crate::support::{self, day};
use rung::{
    domain::{
        id::CaseId,
        schema::{artifact::Artifact, track::Track},
        workspace::Workspace,
    },
    export::{
        artifact,
        csv::{self, Between},
        doc::Doc,
        file_names::{csv_name, file_name},
        html::rich,
        ics::{Stamp, calendar},
        json::json,
        log::{self, GroupBy},
        markdown::markdown,
        pack,
        plain::plain,
        plan,
    },
};
use std::sync::LazyLock;

/// Something that leaves at one request: made anew from any workspace.
pub struct Request {
    pub name: String,
    pub make: Box<dyn Fn(&Workspace) -> Doc>,
    /// The days that leave beside it.
    pub calendar: Box<dyn Fn(&Workspace) -> String>,
}

fn case() -> CaseId {
    CaseId::try_from(crate::life::CASE).unwrap()
}

static ARTIFACTS: LazyLock<Vec<Artifact>> = LazyLock::new(support::artifacts);
static TRACK: LazyLock<Track> = LazyLock::new(support::track);
static TRACKS: LazyLock<Vec<Track>> = LazyLock::new(support::tracks);

fn request(name: impl Into<String>, make: impl Fn(&Workspace) -> Doc + 'static) -> Request {
    Request { name: name.into(), make: Box::new(make), calendar: Box::new(|_| String::new()) }
}

/// All that can be asked for.
pub fn requests() -> Vec<Request> {
    let today = day("2026-11-22");
    let mut all = Vec::new();
    for one in ARTIFACTS.iter() {
        let name = one.id.to_string();
        all.push(request(name, move |work| {
            artifact::document(one, &work.sheets(&case()), &work.wins(), today)
        }));
    }
    all.push(request("pack", move |work| {
        pack::document(work, work.case(&case()).unwrap(), &TRACK, &ARTIFACTS, today)
    }));
    for nth in 0..2 {
        let days = move |work: &Workspace| {
            let stamp = Stamp { day: today, second: 1 };
            calendar(&TRACK.name, &plan::events(work.plans(&case())[nth], &TRACK), stamp)
        };
        let document = request(format!("plan {nth}"), move |work| {
            plan::document(work.plans(&case())[nth], &TRACK, today)
        });
        all.push(Request { calendar: Box::new(days), ..document });
    }
    for by in [GroupBy::Kind, GroupBy::Signal] {
        all.push(request(format!("review by {by:?}"), move |work| {
            log::brag(work, &TRACKS.iter().collect::<Vec<_>>(), day("2026-01-01"), today, by)
        }));
    }
    all.push(request("impact log", |work| listing(work, &["w1", "w2", "w3"])));
    all.push(request("one win", |work| listing(work, &["w2"])));
    all.push(request("a private win", |work| listing(work, &["w3"])));
    all
}

fn listing(work: &Workspace, ids: &[&str]) -> Doc {
    let ids: Vec<_> = ids.iter().map(|id| (*id).try_into().unwrap()).collect();
    log::listing(work, &TRACKS.iter().collect::<Vec<_>>(), &ids).unwrap_or_default()
}

/// What leaves at a request, in every form.
pub fn forms(request: &Request, work: &Workspace) -> Vec<(&'static str, String)> {
    let doc = (request.make)(work);
    let mut all = vec![
        ("Markdown", markdown(&doc)),
        ("rich text", rich(&doc)),
        ("plain text", plain(&doc)),
        ("JSON", json(&doc, day("2026-11-22"))),
        ("CSV", csv::all(&doc, Between::Commas)),
        ("CSV with semicolons", csv::all(&doc, Between::Semicolons)),
        ("name of the file", file_name(&doc.title, day("2026-11-22"), "md")),
        ("name of a file of tables", csv_name(&doc.title, day("2026-11-22"), Between::Semicolons)),
        // Long lines of a calendar are broken.
        ("calendar", (request.calendar)(work).replace("\r\n ", "")),
    ];
    let tables = doc.tables().flat_map(|(_, table)| {
        [Between::Commas, Between::Semicolons].map(|between| csv::csv(table, between))
    });
    all.extend(tables.map(|text| ("CSV of one table", text)));
    all
}
