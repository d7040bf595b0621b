//! In the room: a page for the person alone. When to offer the pack, what to say with each
//! document, and the result over a period that each can be tied to.

use super::head::sheet_head;
use crate::{
    domain::{
        english,
        id::WinId,
        records::win::{Win, strongest},
        schema::{artifact::Artifact, track::Track},
        workspace::Workspace,
    },
    export::artifact::is_written,
    ui::{linger::linger, open_case::OpenCase},
};
use leptos::prelude::*;

/// Longer results are given by their first sentence.
const LONG: usize = 160;

/// The sheet.
pub(super) fn room(open: OpenCase) -> AnyView {
    let body = linger(move || {
        let all = open.session.artifacts();
        let documents = open.documents(&all);
        let track = open.track();
        let mut said = Vec::new();
        let rows = open.read(|workspace| {
            documents
                .iter()
                .map(|artifact| row(open, workspace, &track, artifact, &mut said))
                .collect_view()
        });
        view! {
            <div
                class="scroll"
                role="region"
                aria-label="Documents, what to say, and the result behind each"
                tabindex="0"
            >
                <table class="rows">
                    <caption class="vh">
                        "What to say with each document, and the result it rests on"
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">"Document"</th>
                            <th scope="col">"Say"</th>
                            <th scope="col">"Tie it to"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <section class="sheet" id="room" aria-labelledby="s-room">
            {sheet_head(open, "In the room: your copy only, not to hand over")}
            <div>
                <h2 id="s-room">"In the room"</h2>
                <p class="lead">
                    "Offer the pack in the first ten minutes, while they still decide what to ask. One page on the table, one sentence, then silence until they speak."
                </p>
            </div>
            {body}
            <div class="columns2 keep">
                <div>
                    <h3>"Before you go in"</h3>
                    <ul>
                        <li>
                            "Print it twice: a copy to leave, a copy to write on. This page stays with you."
                        </li>
                        <li>
                            "Read every name aloud once. If one of them is real, it goes on your list of words to hide."
                        </li>
                        <li>
                            "Know three results by heart, each with where it began, where it stands, and how long that took."
                        </li>
                        <li>
                            "Lay the document uppermost that answers the job they described, not the one you like best."
                        </li>
                    </ul>
                </div>
                <div>
                    <h3>"While you are there"</h3>
                    <ul>
                        <li>
                            "Let them turn the pages. Point at one row and tell what it changed over a quarter or a year."
                        </li>
                        <li>"An estimate is called one, by you, before they ask."</li>
                        <li>
                            "A gap is named with its date: what is missing, what you are doing about it, when it is there."
                        </li>
                        <li>
                            "Asked for the real names, say that you keep them back, and would keep theirs back too."
                        </li>
                    </ul>
                </div>
            </div>
        </section>
    }.into_any()
}

fn row(
    open: OpenCase,
    workspace: &Workspace,
    track: &Track,
    artifact: &Artifact,
    said: &mut Vec<WinId>,
) -> AnyView {
    let written = is_written(artifact, &workspace.sheets(&open.id()));
    let state = (!written).then(|| view! { <small>"not written here"</small> });
    view! {
        <tr>
            <th scope="row">{artifact.name.clone()} {state}</th>
            <td>
                <em>{format!("“{}”", artifact.say)}</em>
            </td>
            <td dir="auto">{behind(open, workspace, track, artifact, said)}</td>
        </tr>
    }
    .into_any()
}

/// The strongest win behind the signals that a document proves, rather one that was not `said` yet;
/// private ones stay in the log.
fn behind(
    open: OpenCase,
    workspace: &Workspace,
    track: &Track,
    artifact: &Artifact,
    said: &mut Vec<WinId>,
) -> AnyView {
    let case = open.case.get();
    let signals = artifact.signals(&track.id);
    let answers = signals.iter().filter_map(|signal| case.answer(signal));
    let wins = answers
        .flat_map(|answer| answer.wins())
        .filter_map(|id| workspace.win(id))
        .filter(|win| !win.private && win.has_text());
    let wins: Vec<&Win> = wins.collect();
    let fresh = strongest(wins.iter().filter(|win| !said.contains(&win.id)).copied());
    let chosen = fresh.or_else(|| strongest(wins));
    said.extend(chosen.map(|win| win.id.clone()));
    match chosen {
        Some(win) => view! {
            {result(win)}
            {win
                .caveat()
                .map(|caveat| {
                    view! {
                        " "
                        <span class="known">{caveat}</span>
                    }
                })}
        }
        .into_any(),
        None => {
            let names: Vec<String> = signals
                .iter()
                .filter_map(|id| track.signal(id))
                .take(2)
                .map(|signal| english::uncapitalize(&signal.name))
                .collect();
            view! {
                <span class="known">
                    {format!("No result is logged yet for {}.", english::join_or(&names))}
                </span>
            }
            .into_any()
        }
    }
}

/// The number over its period where it was taken apart, else the line.
fn result(win: &Win) -> String {
    let says = win.metric.as_ref().map(|metric| metric.says()).unwrap_or_default();
    if says.is_empty() {
        format!("{}.", english::first_sentence(&win.text, LONG).trim_end_matches('.'))
    } else {
        says
    }
}
