//! The documents of the pack: what to say as each is handed over, what it proves, how far it is and
//! when it ships.

use super::{copy, state::href_of};
use crate::{
    domain::{english, records::pack::State, schema::artifact::Artifact},
    route::CasePage,
    ui::{
        components::glyph::tally_of,
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// The section with all of them.
#[component]
pub(super) fn Documents() -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let entries = move || {
        let all = open.session.artifacts();
        open.documents(&all).into_iter().map(|artifact| entry(open, artifact)).collect_view()
    };
    view! {
        <section class="section" aria-labelledby="documents">
            <header>
                <h2 id="documents">"Documents"</h2>
                <p>{track.pack.documents.clone()}</p>
                <p>
                    "Write each one here, part by part, or elsewhere and keep its checklist here."
                </p>
            </header>
            <ol class="contents">{entries}</ol>
        </section>
    }
}

fn entry(open: OpenCase, artifact: &Artifact) -> AnyView {
    let far = copy::far(open, artifact);
    let next = far.next.map(|next| view! { <p class="facts">{format!("Next. {next}")}</p> });
    view! {
        <li class="entry">
            <div>
                <h3>
                    <a href=href_of(open, artifact)>{artifact.name.clone()}</a>
                </h3>
                <p class="say">{format!("“{}”", artifact.say)}</p>
                <p class="facts">
                    {format!("Proves {}", copy::proves(&open.track(), artifact).join(", "))}
                </p>
                {next}
            </div>
            <div class="end stack tight">
                {tally_of(far.done, far.started, far.of, true)} <p class="facts">
                    <b>{far.says}</b>
                    <br />
                    {copy::ships(open, artifact)}
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// What to do next, in one sentence, and the way there; print once something is there to print.
#[component]
pub(super) fn NextStep() -> impl IntoView {
    let open = use_case();
    linger(move || {
        let all = open.session.artifacts();
        let documents = open.documents(&all);
        let far: Vec<(&Artifact, copy::Far)> =
            documents.iter().map(|artifact| (*artifact, copy::far(open, artifact))).collect();
        let open_ones: Vec<&Artifact> = far
            .iter()
            .filter(|(_, far)| far.state != State::Done)
            .map(|(artifact, _)| *artifact)
            .collect();
        let begun =
            far.iter().find(|(_, far)| far.state == State::Started).map(|(artifact, _)| *artifact);
        let first =
            first_to_ship(open, &open_ones).or(begun).or_else(|| open_ones.first().copied());
        let Some(artifact) = first else {
            return view! {
                <div class="after">
                    <p>
                        "Every document is complete. Read them once more with the eyes of the panel, then print them."
                    </p>
                    <p class="row after">
                        <a class="button primary" href=open.href(CasePage::Print)>
                            "Print the pack"
                        </a>
                    </p>
                </div>
            }
            .into_any();
        };
        let found = far.into_iter().find(|(known, _)| known.id == artifact.id).map(|(_, far)| far);
        let (state, lack) = found.map_or((State::None, None), |far| (far.state, far.next));
        let name = english::uncapitalize(&artifact.name);
        let (says, verb) = match (state, lack) {
            (State::None, _) => {
                (format!("Next, begin the {name}{}.", copy::when(open, artifact)), "Begin with")
            }
            (_, lack) => {
                let lack = lack.unwrap_or_else(|| "Its checklist is not complete yet.".to_owned());
                (
                    format!("Next, go on with the {name}{}. {lack}", copy::when(open, artifact)),
                    "Go on with",
                )
            }
        };
        view! {
            <div class="after">
                <p>{says}</p>
                <p class="row after">
                    <a class="button primary" href=href_of(open, artifact)>
                        {format!("{verb} the {name}")}
                    </a>
                    <a class="button" href=open.href(CasePage::Print)>
                        "Print the pack"
                    </a>
                </p>
            </div>
        }
        .into_any()
    })
}

/// The open document that a plan ships first.
fn first_to_ship<'a>(open: OpenCase, documents: &[&'a Artifact]) -> Option<&'a Artifact> {
    let due = documents
        .iter()
        .filter_map(|artifact| open.ships(&artifact.id).map(|line| (line, *artifact)));
    due.filter(|(line, _)| line.done.is_none())
        .min_by_key(|(line, _)| line.day)
        .map(|(_, artifact)| artifact)
}
