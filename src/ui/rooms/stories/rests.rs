//! What the story rests on: the win it tells and the document it points at, each chosen from a list and one step away.

use super::Telling;
use crate::ui::markup::{Node, component, view};
use crate::{
    domain::{
        event::Event,
        id::{ArtifactId, WinId},
    },
    route::{Room, Route},
};
use leptos::prelude::*;

/// Value and name of each choice.
type Choices = Vec<(String, String)>;

/// Both choices.
#[component]
pub(super) fn RestsOn(telling: Telling) -> Node {
    view! {
        <div class="panel">
            <h2>"Rests on"</h2>
            <TheWin telling />
            <TheDocument telling />
        </div>
    }
}

#[component]
fn TheWin(telling: Telling) -> Node {
    let open = telling.open;
    let chosen = Memo::new(move |_| telling.story.with(|story| story.win.as_ref().map(WinId::to_string)));
    let choices = Memo::new(move |_| {
        let chosen = chosen.get();
        open.read(|workspace| {
            let wins = workspace.wins().into_iter().filter(|win| win.speaks() || chosen.as_deref() == Some(win.id.as_str()));
            wins.map(|win| (win.id.to_string(), win.title())).collect::<Choices>()
        })
    });
    let choose = Callback::new(move |win: Option<String>| {
        let (case, prompt) = (open.id(), telling.prompt_id());
        open.dispatch(Event::StoryTells { case, prompt, win: win.map(|win| WinId::from(win.as_str())) });
    });
    let link = move || {
        let chosen = chosen.get()?;
        let title = choices.with(|choices| choices.iter().find(|(value, _)| *value == chosen).map(|(_, title)| title.clone()))?;
        Some(
            view! { <p class="rests-link"><a href=Route::Log(Some(WinId::from(chosen.as_str()))).href()>{format!("Win: {title}")}</a></p> },
        )
    };
    let none = Memo::new(move |_| choices.with(Vec::is_empty));
    Node::live(move || {
        if none.get() {
            return view! { <p class="caption after-line">"Your impact log holds no win yet. " <a href=Route::Log(None).href()>"Write the one this story tells"</a></p> };
        }
        view! { <Choice id="story-win" label="The win it tells" none="None chosen" choices chosen on_choose=choose /> {link} }
    })
}

#[component]
fn TheDocument(telling: Telling) -> Node {
    let open = telling.open;
    let chosen = Memo::new(move |_| telling.story.with(|story| story.artifact.as_ref().map(ArtifactId::to_string)));
    let choices = Memo::new(move |_| documents(telling, chosen.get().as_deref()));
    let choose = Callback::new(move |artifact: Option<String>| {
        let (case, prompt) = (open.id(), telling.prompt_id());
        open.dispatch(Event::StoryPoints { case, prompt, artifact: artifact.map(|artifact| ArtifactId::from(artifact.as_str())) });
    });
    let link = move || {
        let chosen = chosen.get()?;
        let name = choices.with(|choices| choices.iter().find(|(value, _)| *value == chosen).map(|(_, name)| name.clone()))?;
        let href = open.href(Room::Pack(Some(ArtifactId::from(chosen.as_str()))));
        Some(view! { <p class="rests-link"><a href=href>{format!("Document: {name}")}</a></p> })
    };
    view! { <Choice id="story-document" label="The document it points at" none="None chosen" choices chosen on_choose=choose /> {link} }
}

/// The documents of the case, and the chosen one also when it is no longer among them.
fn documents(telling: Telling, chosen: Option<&str>) -> Choices {
    let all = telling.open.session.artifacts();
    let mut documents = telling.open.documents(&all);
    let kept = all.iter().find(|artifact| chosen == Some(artifact.id.as_str()));
    if let Some(kept) = kept.filter(|kept| documents.iter().all(|document| document.id != kept.id)) {
        documents.push(kept);
    }
    documents.into_iter().map(|artifact| (artifact.id.to_string(), artifact.name.clone())).collect()
}

/// One of a list, or none.
#[component]
fn Choice(
    id: &'static str,
    label: &'static str,
    none: &'static str,
    choices: Memo<Choices>,
    chosen: Memo<Option<String>>,
    on_choose: Callback<Option<String>>,
) -> Node {
    let option = move |(value, name): (String, String)| {
        let own = value.clone();
        view! { <option value=value prop:selected=move || chosen.with(|chosen| chosen.as_deref() == Some(own.as_str()))>{name}</option> }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select
                id=id
                on:change:target=move |event| {
                    let value = event.target().value();
                    on_choose.run((!value.is_empty()).then_some(value));
                }
            >
                <option value="" prop:selected=move || chosen.with(Option::is_none)>{none}</option>
                {move || choices.get().into_iter().map(option).collect::<Node>()}
            </select>
        </div>
    }
}
