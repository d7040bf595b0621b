//! What the story rests on: the win it tells and the document it points at, each chosen from a list
//! and one step away.

use super::telling::Telling;
use crate::domain::workspace::event::StoryEvent;
use crate::{
    domain::{
        assess::{completeness, rehearsals::points_at},
        english,
        id::{ArtifactId, WinId},
        records::pack::State,
    },
    route::{CasePage, Route},
    ui::{
        components::{
            focus::focus_after_render,
            select_field::{Choices, SelectField},
        },
        linger::linger,
    },
};
use leptos::prelude::*;
use std::cmp::Reverse;

/// Both choices.
#[component]
pub(super) fn Sources(telling: Telling) -> impl IntoView {
    view! {
        <div class="panel">
            <h2>"Rests on"</h2>
            <TheWin telling />
            <TheDocument telling />
        </div>
    }
}

#[component]
fn TheWin(telling: Telling) -> impl IntoView {
    let open = telling.open;
    let chosen =
        Memo::new(move |_| telling.story.with(|story| story.win.as_ref().map(WinId::to_string)));
    let choices = Memo::new(move |_| {
        let chosen = chosen.get();
        open.read(|workspace| {
            let wins = workspace
                .wins()
                .into_iter()
                .filter(|win| win.has_text() || chosen.as_deref() == Some(win.id.as_str()));
            wins.map(|win| (win.id.to_string(), win.title())).collect::<Choices>()
        })
    });
    let choose = Callback::new(move |win: Option<String>| {
        let (case, prompt) = (open.id(), telling.prompt_id());
        open.dispatch(StoryEvent::StoryTells {
            case,
            prompt,
            win: win.and_then(|win| WinId::try_from(win).ok()),
        });
    });
    let link = move || {
        let chosen = chosen.get()?;
        let title = choices.with(|choices| {
            choices.iter().find(|(value, _)| *value == chosen).map(|(_, title)| title.clone())
        })?;
        let id = WinId::try_from(chosen).ok()?;
        let private = open.read(|workspace| workspace.win(&id).is_some_and(|win| win.private));
        let private = private.then(|| view! { <p class="caption after-line">"That win is private, so this story is not printed."</p> });
        Some(view! {
            <p class="rests-link">
                <a href=Route::Log(Some(id))
                    .href()>{format!("Win: {}", english::isolated(&title))}</a>
            </p>
            {private}
        })
    };
    let none = Memo::new(move |_| choices.with(Vec::is_empty));
    linger(move || {
        if none.get() {
            return view! {
                <p class="caption after-line">
                    "Your impact log holds no win yet. "
                    <a href=Route::Log(None).href()>"Write the one this story tells"</a>
                </p>
            }
            .into_any();
        }
        view! {
            <SelectField
                id="story-win"
                label="The win it tells"
                none="None chosen"
                choices
                chosen
                on_choose=choose
            />
            {link}
        }
        .into_any()
    })
}

#[component]
fn TheDocument(telling: Telling) -> impl IntoView {
    let open = telling.open;
    let chosen = Memo::new(move |_| {
        telling.story.with(|story| story.artifact.as_ref().map(ArtifactId::to_string))
    });
    let choices = Memo::new(move |_| documents(telling, chosen.get().as_deref()));
    let choose = Callback::new(move |artifact: Option<String>| {
        let (case, prompt) = (open.id(), telling.prompt_id());
        open.dispatch(StoryEvent::StoryPoints {
            case,
            prompt,
            artifact: artifact.and_then(|artifact| ArtifactId::try_from(artifact).ok()),
        });
    });
    let link = move || {
        let chosen = chosen.get()?;
        let name = choices.with(|choices| {
            choices.iter().find(|(value, _)| *value == chosen).map(|(_, name)| name.clone())
        })?;
        let href = open.href(CasePage::Pack(Some(ArtifactId::try_from(chosen).ok()?)));
        Some(view! {
            <p class="rests-link">
                <a href=href>{format!("Document: {name}")}</a>
            </p>
        })
    };
    // Suggested while none is chosen, and taken with one press.
    let suggestion = linger(move || {
        if chosen.with(Option::is_some) {
            return None;
        }
        let (id, name, why) = suggested(telling)?;
        let take = move |_| {
            choose.run(Some(id.to_string()));
            focus_after_render("#story-document".to_owned());
        };
        Some(view! {
            <p class="caption after-line">
                {format!("Suggested: {}. {why} ", english::uncapitalize(&name))}
                <button type="button" class="linklike" on:click=take>
                    "Point at it"
                </button>
            </p>
        })
    });
    view! {
        <SelectField
            id="story-document"
            label="The document it points at"
            none="None chosen"
            choices
            chosen
            on_choose=choose
        />
        {link}
        {suggestion}
    }
    .into_any()
}

/// Of the documents that prove the signal, the one that is furthest, and why it is that one.
fn suggested(telling: Telling) -> Option<(ArtifactId, String, &'static str)> {
    let (open, all) = (telling.open, telling.open.session.artifacts());
    let find = |id: &ArtifactId| all.iter().find(|artifact| artifact.id == *id);
    open.pack.with(|pack| {
        open.read(|workspace| {
            let sheets = workspace.sheets(&open.id());
            // Complete, then begun with the least missing; of those not begun, the one that proves
            // it best.
            let far = |id: &ArtifactId| {
                find(id).map_or((State::None, None), |artifact| {
                    match completeness::state(artifact, pack, &sheets) {
                        State::Started => (
                            State::Started,
                            Some(Reverse(completeness::gaps(artifact, &sheets).len())),
                        ),
                        state => (state, None),
                    }
                })
            };
            let artifact =
                find(&telling.signal.with_value(|signal| points_at(signal, far).cloned())?)?;
            let why = match completeness::state(artifact, pack, &sheets) {
                State::None => "It proves this signal best; it is still to be written.",
                State::Done => "It proves this signal, and it is complete.",
                State::Started => "It proves this signal, and it is begun.",
            };
            Some((artifact.id.clone(), artifact.name.clone(), why))
        })
    })
}

/// The documents of the case, and the chosen one also when it is no longer among them.
fn documents(telling: Telling, chosen: Option<&str>) -> Choices {
    let all = telling.open.session.artifacts();
    let mut documents = telling.open.documents(&all);
    let kept = all.iter().find(|artifact| chosen == Some(artifact.id.as_str()));
    if let Some(kept) = kept.filter(|kept| documents.iter().all(|document| document.id != kept.id))
    {
        documents.push(kept);
    }
    documents.into_iter().map(|artifact| (artifact.id.to_string(), artifact.name.clone())).collect()
}
