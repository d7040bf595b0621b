//! One dated line: when, what, what for, and where it stands, as a mark and as a word.

use super::{
    copy::item_text,
    item_actions::ItemActions,
    state::{PlanState, of_plan},
};
use crate::domain::workspace::event::PlanEvent;
use crate::{
    domain::{
        english,
        id::{ArtifactId, LineId, SignalId},
        records::{
            pack::State,
            plan_item::{PlanItem, PlanItemKind, PlanItemState},
        },
    },
    route::CasePage,
    ui::{
        components::{glyph::mark, icon, long_text::is_long},
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// A row of a phase.
#[component]
pub(super) fn ItemRow(id: LineId, desk: PlanState) -> impl IntoView {
    let open = use_case();
    let key = StoredValue::new(id);
    let line =
        Memo::new(move |_| of_plan(open, |plan| key.with_value(|id| plan.line(id).cloned())));
    let state = Memo::new(move |_| {
        line.with(|line| {
            line.as_ref().map_or(PlanItemState::Due, |line| line.state(open.session.today()))
        })
    });
    let time = move || {
        line.with(|line| {
            line.as_ref().map(|line| view! { <time datetime=line.day.to_string()>{of_plan(open, |plan| plan.when(line))}</time> })
        })
    };
    let long = Memo::new(move |_| {
        line.with(|line| line.as_ref().is_some_and(|line| is_long(item_text(line))))
    });
    let whole = RwSignal::new(false);
    let more = linger(move || {
        long.get().then(|| {
            view! {
                <p class="whole no-print">
                    <button
                        type="button"
                        class="linklike"
                        aria-expanded=move || whole.get().to_string()
                        on:click=move |_| whole.update(|whole| *whole = !*whole)
                    >
                        {move || if whole.get() { "Show less" } else { "Show more" }}
                    </button>
                </p>
            }
        })
    });
    let ships = line.with_untracked(|line| line.as_ref().is_some_and(PlanItem::is_deliverable));
    view! {
        <li
            class:ships=ships
            class:cut=move || long.get() && !whole.get()
            data-state=move || state.get().key()
        >
            <span class="when">{time}</span>
            " "
            <What line key />
            " "
            <span class="for">
                {time} " "
                {linger(move || line.with(|line| line.as_ref().map(|line| purpose(open, line))))}
            </span>
            " "
            <span class="state">
                {move || mark(state.get().key())} " " {move || state.get().key()}
            </span>
            {more}
            <ItemActions line key desk />
        </li>
    }
}

/// The box to tick and the words; for a document the words lead to it.
#[component]
fn What(line: Memo<Option<PlanItem>>, key: StoredValue<LineId>) -> impl IntoView {
    let open = use_case();
    let says = Memo::new(move |_| {
        line.with(|line| line.as_ref().map(item_text).unwrap_or_default().to_owned())
    });
    let done =
        Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| line.done.is_some())));
    let tick = move |ticked: bool| {
        let done = ticked.then(|| open.session.today());
        open.dispatch(PlanEvent::LineTicked { case: open.id(), line: key.get_value(), done });
    };
    let kind = line.with_untracked(|line| line.as_ref().map(|line| line.kind.clone()));
    let id = key.with_value(|id| format!("tick-{id}"));
    let finished = matches!(kind, Some(PlanItemKind::Outcome { .. })).then(icon::diamond);
    let ships =
        if let Some(PlanItemKind::Ships { artifact, .. }) = kind { Some(artifact) } else { None };
    match ships {
        Some(artifact) => view! {
            <div class="what">
                <input
                    type="checkbox"
                    id=id
                    aria-label=move || format!("Shipped: {}", says.get())
                    prop:checked=done
                    on:change:target=move |event| tick(event.target().checked())
                />
                " "
                {icon::diamond()}
                " "
                <span dir="auto">
                    <a href=open.href(CasePage::Pack(Some(artifact)))>{says}</a>
                </span>
            </div>
        }
        .into_any(),
        None => view! {
            <label class="what">
                <input
                    type="checkbox"
                    id=id
                    prop:checked=done
                    on:change:target=move |event| tick(event.target().checked())
                />
                " "
                {finished}
                " "
                <span dir="auto">{says}</span>
            </label>
        }
        .into_any(),
    }
}

/// What a line is for, in a few words.
fn purpose(open: OpenCase, line: &PlanItem) -> AnyView {
    let name = |signal: &Option<SignalId>| {
        signal
            .as_ref()
            .and_then(|id| open.track().signal(id).map(|signal| signal.name.clone()))
            .unwrap_or_default()
    };
    match &line.kind {
        PlanItemKind::Action { signal } => name(signal).into_any(),
        PlanItemKind::Outcome { signal: None } => "outcome".into_any(),
        PlanItemKind::Outcome { signal } => {
            format!("outcome for {}", english::uncapitalize(&name(signal))).into_any()
        }
        PlanItemKind::Ships { artifact, .. } => {
            in_pack(open, artifact, line.done.is_some()).into_any()
        }
        PlanItemKind::Own => "your own line".into_any(),
        PlanItemKind::Rescore => {
            let signals = of_plan(open, |plan| plan.signals.clone());
            let words = match signals.len() {
                0 => "Score again".to_owned(),
                1 => "Score it again".to_owned(),
                2 => "Score both again".to_owned(),
                many => format!("Score all {} again", english::number_word(many)),
            };
            view! {
                <a href=open.href(CasePage::Score(signals.first().cloned()))>{words}</a>
                ", "
                <a href=open.href(CasePage::Attempts(None))>"freezing first"</a>
            }
            .into_any()
        }
    }
}

/// How far a document is: ticked here or not, and by its own checklist.
fn in_pack(open: OpenCase, artifact: &ArtifactId, ticked: bool) -> String {
    let all = open.session.artifacts();
    let Some(known) = all.iter().find(|known| known.id == *artifact) else {
        return "document".to_owned();
    };
    let far = open.pack.with(|pack| pack.completeness(known));
    let checklist = format!("{} of {} in its checklist", far.done, far.of);
    match (ticked, far.state()) {
        (true, State::Done) => "shipped, complete in the proof pack".to_owned(),
        (true, State::Started) => format!("shipped, {checklist}"),
        (true, State::None) => "shipped, its checklist is open".to_owned(),
        (false, State::Done) => "complete in the proof pack, not ticked here".to_owned(),
        (false, State::Started) => format!("ships into the proof pack, {checklist}"),
        (false, State::None) => "ships into the proof pack".to_owned(),
    }
}
