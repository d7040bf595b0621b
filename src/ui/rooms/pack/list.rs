//! The documents of the pack: what to say as each is handed over, what it proves, how far it is and when it ships.

use super::{href_of, words};
use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{artifact::State, text, track::Artifact},
    route::Room,
    ui::{
        open_case::{OpenCase, use_case},
        parts::glyph::tally_of,
    },
};

/// The section with all of them.
#[component]
pub(super) fn Documents() -> Node {
    let open = use_case();
    let track = open.track();
    let entries = move || {
        let all = open.session.artifacts();
        open.documents(&all).into_iter().map(|artifact| entry(open, artifact)).collect::<Node>()
    };
    view! {
        <section class="section" aria-labelledby="documents">
            <header>
                <h2 id="documents">"Documents"</h2>
                <p>{track.pack.documents.clone()}</p>
                <p>"You write the documents themselves elsewhere, as text or slides. Kept here: what each has to hold, and how far you are."</p>
            </header>
            <div>
                <ol class="contents">{entries}</ol>
                <p class="row after">{move || next(open)}</p>
            </div>
        </section>
    }
}

fn entry(open: OpenCase, artifact: &Artifact) -> Node {
    let lines = open.pack.with(|pack| pack.completeness(artifact));
    view! {
        <li class="entry">
            <div>
                <h3><a href=href_of(open, artifact)>{artifact.name.clone()}</a></h3>
                <p class="say">{format!("“{}”", artifact.say)}</p>
                <p class="facts">{format!("Proves {}", words::proves(&open.track(), artifact).join(", "))}</p>
            </div>
            <div class="end stack tight">
                {tally_of(lines.done, lines.started, lines.of, true)}
                <p class="facts"><b>{words::lines(lines)}</b> <br /> {words::ships(open, artifact)}</p>
            </div>
        </li>
    }
}

/// Print once something is there to print; before that, the document to begin with.
fn next(open: OpenCase) -> Node {
    let all = open.session.artifacts();
    let documents = open.documents(&all);
    let begun = open.pack.with(|pack| documents.iter().any(|artifact| pack.completeness(artifact).state() != State::None));
    let first = first_to_ship(open, &documents).filter(|_| !begun);
    let print = if first.is_some() { "button" } else { "button primary" };
    view! {
        {first.map(|artifact| view! { <a class="button primary" href=href_of(open, artifact)>{format!("Begin with the {}", text::lower(&artifact.name))}</a> })}
        <a class=print href=open.href(Room::Print)>"Print the pack"</a>
    }
}

/// The document that the plan ships first and has not yet; without a plan the first of the pack.
fn first_to_ship<'a>(open: OpenCase, documents: &[&'a Artifact]) -> Option<&'a Artifact> {
    let shipping = open.plan.with(|plan| {
        let plan = plan.as_ref()?;
        let due = documents.iter().filter_map(|artifact| plan.ships(&artifact.id).map(|line| (line, *artifact)));
        due.filter(|(line, _)| line.done.is_none()).min_by_key(|(line, _)| line.day).map(|(_, artifact)| artifact)
    });
    shipping.or_else(|| documents.first().copied())
}
