//! A document that is not in this pack, or in no pack at all: plain words, and the way back.

use crate::ui::markup::{Node, component, view};
use crate::{domain::track::Artifact, route::Room, ui::open_case::use_case};

/// In place of a document's page. `artifact` is there when the document exists and is only not in this pack.
#[component]
pub(super) fn Missing(artifact: Option<Artifact>) -> Node {
    let open = use_case();
    let (title, says) = match artifact {
        Some(artifact) => (
            format!("{}: not in your pack", artifact.name),
            "The pack holds the documents of the track, those that your plan ships, and those you have noted something about. None of these brings this one in.",
        ),
        None => (
            "No such document".to_owned(),
            "This version of the page knows no document by this address. What you noted elsewhere is untouched.",
        ),
    };
    view! {
        <div class="titled">
            <h1>{title}</h1>
            <p class="lead">{says}</p>
            <p class="row after"><a class="button primary" href=open.href(Room::Pack(None))>"Back to the proof pack"</a></p>
        </div>
    }
}
