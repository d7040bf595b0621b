//! While nothing is written: the wins that the answer to this signal cites, each of them a beginning.

use super::{Telling, fields::field_of};
use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{
        event::Event,
        story::{Part, Told},
        text,
        win::Win,
    },
    route::Route,
    ui::parts::focus::focus_soon,
};
use leptos::{ev, prelude::*};

/// The offer. It goes when the field that was begun by hand is left, and not with its first letter: it stands above the
/// fields, and would move the one being written in.
#[component]
pub(super) fn Beginnings(telling: Telling) -> Node {
    let untold = RwSignal::new(true);
    Effect::new(move |_| {
        if telling.told() == Told::No {
            untold.set(true);
        }
    });
    let settle = move || untold.set(telling.story.with_untracked(|story| story.told()) == Told::No);
    settle();
    let left = window_event_listener(ev::focusout, move |_| settle());
    on_cleanup(move || left.remove());
    let wins = Memo::new(move |_| if untold.get() { cited(telling) } else { Vec::new() });
    let begin = move |win: &Win| {
        let (case, prompt) = (telling.open.id(), telling.prompt_id());
        telling.open.dispatch(Event::StoryTells { case: case.clone(), prompt: prompt.clone(), win: Some(win.id.clone()) });
        telling.open.dispatch(Event::StoryWritten { case, prompt, part: Part::Result, text: win.text.clone() });
        settle();
        focus_soon(format!("#{}", field_of(Part::Result)));
    };
    Node::live(move || {
        let wins = wins.get();
        let name = telling.signal.with_value(|signal| text::lower(&signal.name));
        (!wins.is_empty()).then(|| {
            view! {
                <div class="beginnings">
                    <p>{format!("Your answer on {name} cites {}. What changed there can be the result of this story.", which(wins.len()))}</p>
                    <ul class="wins">{wins.into_iter().map(|win| row(win, begin)).collect::<Node>()}</ul>
                </div>
            }
        })
    })
}

fn which(wins: usize) -> &'static str {
    if wins == 1 { "this win" } else { "these wins" }
}

fn row(win: Win, begin: impl Fn(&Win) + Copy + 'static) -> Node {
    let (href, title, facts) = (Route::Log(Some(win.id.clone())).href(), win.title(), win.facts());
    let label = format!("Begin from this win: {title}");
    view! {
        <li>
            <span><a href=href>{title}</a> " " <span class="meta">{format!("Impact log, {facts}")}</span></span> " "
            <button type="button" class="button" aria-label=label on:click=move |_| begin(&win)>"Begin from this win"</button>
        </li>
    }
}

/// The wins of the signal's answer that say something.
fn cited(telling: Telling) -> Vec<Win> {
    let answer = telling.open.case.with(|case| telling.signal.with_value(|signal| case.answer(&signal.id).cloned())).unwrap_or_default();
    telling.open.read(|workspace| answer.wins().filter_map(|id| workspace.win(id)).filter(|win| win.speaks()).cloned().collect())
}
