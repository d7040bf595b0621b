//! What can be done to a line: another day, other words, gone.
//!
//! The three buttons are always on the page, out of sight until "Edit the lines" is ticked or the
//! keyboard reaches them.

use super::{
    copy::{item_text, named},
    state::{PlanState, Tool, in_plan, of_plan},
};
use crate::domain::workspace::event::PlanEvent;
use crate::{
    browser::drafts,
    domain::{date::Day, english, id::LineId, records::plan_item::PlanItem},
    ui::{
        components::{
            date_input::{DateInput, Offered},
            focus::focus_after_render,
            keyboard::is_composing,
            text_fields::TextAreaField,
        },
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// The buttons, or the tool in use.
#[component]
pub(super) fn ItemActions(
    line: Memo<Option<PlanItem>>,
    key: StoredValue<LineId>,
    desk: PlanState,
) -> impl IntoView {
    let tool = Memo::new(move |_| {
        desk.using.with(|using| {
            using.as_ref().filter(|(id, _)| key.with_value(|key| key == id)).map(|(_, tool)| *tool)
        })
    });
    view! {
        <div class="edit" class:using=move || tool.get().is_some()>
            {linger(move || match tool.get() {
                None => view! { <Buttons line key desk /> }.into_any(),
                Some(Tool::Move) => view! { <Mover line key desk /> }.into_any(),
                Some(Tool::Reword) => view! { <Reworder line key desk /> }.into_any(),
            })}
        </div>
    }
}

#[component]
fn Buttons(
    line: Memo<Option<PlanItem>>,
    key: StoredValue<LineId>,
    desk: PlanState,
) -> impl IntoView {
    let open = use_case();
    let about = Memo::new(move |_| {
        line.with(|line| {
            line.as_ref()
                .map(|line| english::first_sentence(item_text(line), 90))
                .unwrap_or_default()
        })
    });
    let open_state =
        move || line.with(|line| line.as_ref().is_some_and(|line| line.done.is_none()));
    let use_tool = move |tool: Tool, field: &'static str| {
        desk.using.set(Some((key.get_value(), tool)));
        focus_after_render(key.with_value(|id| format!("#{field}-{id}")));
    };
    let drop = move |_| {
        let phase =
            of_plan(open, |plan| key.with_value(|id| plan.line(id).map_or(0, |line| line.phase)));
        open.dispatch(PlanEvent::LineDropped { case: open.id(), line: key.get_value() });
        focus_after_render(format!("#phase-{}", phase + 1));
    };
    view! {
        {linger(move || {
            open_state()
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button quiet"
                            aria-label=move || format!("Move: {}", about.get())
                            on:click=move |_| use_tool(Tool::Move, "move")
                        >
                            "Move"
                        </button>
                    }
                })
        })}
        <button
            type="button"
            class="button quiet"
            aria-label=move || format!("Reword: {}", about.get())
            on:click=move |_| use_tool(Tool::Reword, "reword")
        >
            "Reword"
        </button>
        <button
            type="button"
            class="button quiet"
            aria-label=move || format!("Drop: {}", about.get())
            on:click=drop
        >
            "Drop"
        </button>
    }
}

/// Where the day is kept that was typed for a line and not given to it yet.
fn left_at(open: OpenCase, line: &LineId) -> String {
    format!("move{}.{line}", in_plan(open))
}

/// The line for which a day was typed when the room was left: its tool is open again.
pub(super) fn left_open(open: OpenCase) -> Option<(LineId, Tool)> {
    open.plan.with_untracked(|plan| {
        let mut open_lines =
            plan.iter().flat_map(|plan| &plan.lines).filter(|line| line.done.is_none());
        let left = open_lines.find(|line| drafts::kept(&left_at(open, &line.id)).is_some())?;
        Some((left.id.clone(), Tool::Move))
    })
}

/// Another day for a line. Any day will do: a weekend that a person chooses stays a weekend.
#[component]
fn Mover(line: Memo<Option<PlanItem>>, key: StoredValue<LineId>, desk: PlanState) -> impl IntoView {
    let open = use_case();
    let today = move || open.session.today_untracked();
    let from = line.with_untracked(|line| line.as_ref().map_or_else(today, |line| line.day));
    let moved = Offered::kept(Signal::derive(move || from), key.with_value(|id| left_at(open, id)));
    let Offered { shown, draft, .. } = moved;
    let tried = RwSignal::new(false);
    let error = Signal::derive(move || {
        let wrong = draft.with(|draft| Day::wrong(draft)).filter(|_| tried.get());
        wrong.map(|wrong| format!("{wrong} Nothing was moved: it stays {}.", named(from, today())))
    });
    let close = move || {
        moved.forget();
        desk.using.set(None);
        focus_after_render(key.with_value(|id| format!("#tick-{id}")));
    };
    let go = move || {
        tried.set(true);
        let Some(day) = Day::typed(&draft.get_untracked()) else { return };
        close();
        if day != from {
            open.dispatch(PlanEvent::LineMoved { case: open.id(), line: key.get_value(), day });
            open.session.notify(&format!("Moved to {}.", named(day, today())), true);
        }
    };
    view! {
        <form
            class="inline"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                go();
            }
            on:keydown=move |event| {
                if event.key() == "Escape" && !is_composing(&event) {
                    close();
                }
            }
        >
            <DateInput
                id=key.with_value(|id| format!("move-{id}"))
                label="Move it to"
                shown
                draft
                error
            />
            <button type="submit" class="button">
                "Move it"
            </button>
            <button type="button" class="button quiet" on:click=move |_| close()>
                "Leave it there"
            </button>
        </form>
    }
    .into_any()
}

/// Other words for a line, saved as they are typed.
#[component]
fn Reworder(
    line: Memo<Option<PlanItem>>,
    key: StoredValue<LineId>,
    desk: PlanState,
) -> impl IntoView {
    let open = use_case();
    let value = Memo::new(move |_| {
        line.with(|line| line.as_ref().map(|line| line.text.clone()).unwrap_or_default())
    });
    let write = Callback::new(move |text| {
        open.dispatch(PlanEvent::LineReworded { case: open.id(), line: key.get_value(), text })
    });
    let close = move || {
        desk.using.set(None);
        focus_after_render(key.with_value(|id| format!("#tick-{id}")));
    };
    view! {
        <div
            class="rewording"
            on:keydown=move |event| {
                if !is_composing(&event) && matches!(event.key().as_str(), "Enter" | "Escape") {
                    event.prevent_default();
                    close();
                }
            }
        >
            <TextAreaField
                id=key.with_value(|id| format!("reword-{id}"))
                label="The line in your words"
                value
                rows=2
                on_write=write
            >
                <span>
                    {move || {
                        if value.with(|text| text.trim().is_empty()) {
                            "A line needs a few words. Ctrl and Z brings the old ones back."
                        } else {
                            "Saved as you type. Enter closes it."
                        }
                    }}
                </span>
            </TextAreaField>
            <button type="button" class="button" on:click=move |_| close()>
                "Done"
            </button>
        </div>
    }
}
