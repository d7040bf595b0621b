//! Capture: what changed and when, in one line, added with Enter.

use super::offer::Offer;
use crate::domain::workspace::event::WinEvent;
use crate::{
    browser::random,
    domain::{
        assess::metric_parser::parse_line, date::Day, english, id::WinId, paste::MOST_ROWS,
        records::win::Win, workspace::event::Event,
    },
    route::Route,
    ui::{components::add_form::AddForm, linger::linger, session::use_session},
};
use leptos::prelude::*;

/// The form at the head of the log.
#[component]
pub(super) fn AddWin() -> impl IntoView {
    let session = use_session();
    let added = RwSignal::new(None::<WinId>);
    let on_add = Callback::new(move |(text, day)| {
        let id = WinId::drawn(random::bytes());
        session.dispatch(WinEvent::WinAdded(Box::new(Win { text, ..Win::new(id.clone(), day) })));
        added.set(Some(id));
    });
    let on_lines = Callback::new(move |(lines, day): (Vec<String>, Day)| {
        if lines.len() > MOST_ROWS {
            session.notify(&format!("{} lines were copied, and at most {MOST_ROWS} go in at once. Nothing was added.", lines.len()), false);
            return false;
        }
        let win = |text: &String| Win {
            text: text.clone(),
            ..Win::new(WinId::drawn(random::bytes()), day)
        };
        let says = format!(
            "{} added, one for each line, for {}.",
            english::count_label(lines.len(), "win", "wins"),
            day.long()
        );
        session.paste(Event::Win(WinEvent::WinsAdded(lines.iter().map(win).collect())), &says);
        added.set(None);
        true
    });
    let under = Callback::new(move |words: String| {
        if words.trim().is_empty() {
            return view! { <Added added /> }.into_any();
        }
        view! { <p class="under">{number_in(&words)}</p> }.into_any()
    });
    view! {
        <section class="section no-print" aria-labelledby="add">
            <header>
                <h2 id="add">"Add a win"</h2>
                <p>"Enter adds it. Everything else can follow later."</p>
            </header>
            <AddForm
                id="new-win"
                label="What changed, and by how much?"
                empty="A win needs a few words, so nothing was added yet."
                day_label="When?"
                day=Signal::derive(move || session.today())
                button="Add the win"
                primary=true
                on_add
                on_lines
                under
            />
        </section>
    }
    .into_any()
}

/// What stands under the words of a win: the number they say, or that they say none.
pub(super) fn number_in(words: &str) -> String {
    match parse_line(words).1 {
        Some(metric) => {
            format!("Says a number: {}.", english::isolated(&english::uncapitalize(&metric.says())))
        }
        None if english::has_number(words) => "Says a number.".to_owned(),
        None => "No number in figures yet. How many, how long, how much?".to_owned(),
    }
}

/// What was added last, the number in it, and where to say more about it.
#[component]
fn Added(added: RwSignal<Option<WinId>>) -> impl IntoView {
    let session = use_session();
    let said = Memo::new(move |_| {
        let id = added.get()?;
        session.read(|workspace| {
            workspace.win(&id).map(|win| (id.clone(), win.title(), win.metric.clone()))
        })
    });
    linger(move || {
        let (id, title, number) = said.get()?;
        let number = number.map(|metric| {
            format!("Its number: {}. ", english::isolated(&english::uncapitalize(&metric.says())))
        });
        let href = Route::Log(Some(id.clone())).href();
        Some(view! {
            <div class="under">
                <span>
                    {format!("Added: {}. ", english::isolated(&title))} {number}
                    <a href=href>"Say more about it"</a>
                </span>
                <Offer win=id back="#new-win-line".to_owned() />
            </div>
        })
    })
}
