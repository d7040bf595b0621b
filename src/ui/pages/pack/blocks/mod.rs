//! One block of a document: its heading, its picture, the fields it is written in, what it lacks,
//! what is known and could stand in it, and an example. One editor for all kinds; only the
//! arrangement of the fields differs.

mod editor;
mod example;
mod field;
pub(in crate::ui::pages) mod missing_items;
mod paste;
mod rows;
mod suggestions;
mod table_editor;
mod text_editor;

use crate::{
    domain::{
        assess::completeness::{self, row_noun},
        english,
        records::pack::State,
        schema::column::{BlockKind, Computed},
    },
    export::artifact::sums,
    route::Route,
    ui::{
        charts::of_block::picture,
        components::{glyph::mark, keyboard::is_composing, save_status::SaveStatus},
        linger::linger,
    },
};
pub(super) use editor::BlockEditor;
use example::Example;
use leptos::prelude::*;
use rows::{place, row_of};
use suggestions::Suggestions;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent};

/// The section of one block.
#[component]
pub(super) fn BlockSection(pen: BlockEditor) -> impl IntoView {
    let block = pen.block();
    let kind = block.kind;
    let prose = matches!(kind, BlockKind::Text | BlockKind::List);
    paste::listen(pen);
    let (title, class) = (
        format!("{}-title", block.id),
        if prose { "section block" } else { "section across block" },
    );
    let fields = match kind {
        BlockKind::Text => text_editor::text(pen),
        BlockKind::List => text_editor::list(pen),
        _ => table_editor::register(pen),
    };
    let drawn = move || pen.late.with(|rows| picture(&pen.block(), rows, pen.open.session.today()));
    // What is computed from a table stands below it, as it does on paper.
    let computed = block.draws != Computed::Kind;
    let labelled = title.clone();
    view! {
        <section class=class aria-labelledby=labelled>
            <header>
                <h2 id=title>{block.title.clone()}</h2>
                <div>
                    <p>{block.guidance.clone()}</p>
                    <p class="far">{move || far(pen)}</p>
                </div>
            </header>
            <div
                class="stack written"
                on:input=move |event| hear(pen, &event)
                on:click=move |event| press(pen, event.unchecked_ref())
                on:keydown=move |event| key(pen, &event)
                on:paste=move |event| paste::hear(pen, &event)
            >
                {(!prose && !computed).then_some(drawn)}
                {fields}
                {below(pen)}
                {tools(pen)}
                {computed.then_some(drawn)}
                {missing_items::of_block(pen)}
                {starts(pen)}
                <Suggestions pen />
                <Example pen />
            </div>
        </section>
    }
}

/// How far this block is, as a mark and in words.
fn far(pen: BlockEditor) -> AnyView {
    let block = pen.block();
    let lacking =
        pen.desk.gaps.with(|gaps| gaps.iter().filter(|gap| gap.block == block.id).count());
    let rows = pen.late.read();
    let (state, says) =
        match (rows.iter().all(crate::domain::records::document::Row::is_blank), lacking) {
            (true, _) => (State::None, "Empty".to_owned()),
            (_, 0) => (State::Done, "Nothing missing".to_owned()),
            (_, n) => (
                State::Started,
                english::capitalize(&english::spelled_count(n, "thing missing", "things missing")),
            ),
        };
    let long = completeness::length(&block, &rows)
        .filter(|_| state != State::None)
        .map(|long| format!(", {long}"));
    view! { <span>{mark(state.key())} " " {says} {long}</span> }.into_any()
}

/// What a table comes to, and where wins come from.
fn below(pen: BlockEditor) -> AnyView {
    let block = pen.block();
    match block.kind {
        BlockKind::Table if block.draws == Computed::Kind => {
            let says = linger(move || {
                pen.late
                    .with(|rows| sums(&pen.block(), rows))
                    .map(|says| view! { <p class="small">{says}</p> })
            });
            says.into_any()
        }
        BlockKind::Wins => view! {
            <p class="small muted">
                "Wins come from your " <a href=Route::Log(None).href()>"impact log"</a>
                ", which is where they are written and changed."
            </p>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

/// Beginnings to choose from, where the template has several.
fn starts(pen: BlockEditor) -> Option<AnyView> {
    let block = pen.block();
    let buttons = block.starts.iter().map(|start| {
        view! {
            <button type="button" class="button quiet" data-do="start" data-start=start.id.clone()>
                {start.name.clone()}
            </button>
        }
    });
    let buttons = buttons.collect_view();
    let says = move || {
        if pen.rows.with(|rows| rows.iter().all(crate::domain::records::document::Row::is_blank)) {
            ""
        } else {
            " It takes the place of what stands here, and can be undone."
        }
    };
    (!block.starts.is_empty())
        .then(|| {
            view! {
                <p class="row no-print starts">
                    <span class="small">"Begin with one of these:" {says}</span>
                    {buttons}
                </p>
            }
        })
        .map(IntoAny::into_any)
}

/// Add, clear, and whether the words are saved.
fn tools(pen: BlockEditor) -> AnyView {
    let block = pen.block();
    let one = row_noun(block.kind).0;
    let name = if block.kind == BlockKind::Text {
        None
    } else {
        Some(format!("Add {} {one}", english::article(one)))
    };
    let begun = Memo::new(move |_| !pen.rows.read().is_empty());
    let clear = move || {
        begun.get().then(|| {
            view! {
                <button type="button" class="button quiet" data-do="clear">
                    "Clear this part"
                </button>
            }
        })
    };
    let saved = linger(move || {
        begun.get().then(|| view! { <SaveStatus saving=pen.open.session.saving() /> })
    });
    view! {
        <p class="row no-print">
            {name
                .map(|name| {
                    view! {
                        <button
                            type="button"
                            class="button"
                            id=format!("{}-add", block.id)
                            data-do="add"
                        >
                            {name}
                        </button>
                    }
                })} {clear} {saved}
        </p>
    }
    .into_any()
}

/// Somebody typed or chose: into which cell the field itself says.
fn hear(pen: BlockEditor, event: &Event) {
    let Some((field, row)) = place(event) else { return };
    let Some(column) = field.get_attribute("data-column") else { return };
    let says = |of: &JsValue, name: &str| {
        js_sys::Reflect::get(of, &JsValue::from_str(name)).unwrap_or_default()
    };
    // A day that is half typed reads as nothing. Writing that would wipe out what stood there, and
    // what is being typed.
    if says(&says(&field, "validity"), "badInput").is_truthy() {
        return;
    }
    let mut text = says(&field, "value").as_string().unwrap_or_default();
    match says(&field, "type").as_string().unwrap_or_default().as_str() {
        "datetime-local" => text = text.replace('T', " "),
        "textarea" if field.has_attribute("data-line") => text = text.replace('\n', " "),
        _ => {}
    }
    pen.write(&row, &column, text);
}

/// Somebody pressed a button that says what it does.
fn press(pen: BlockEditor, event: &Event) {
    let button = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|at| at.closest("[data-do]").ok().flatten());
    let Some(button) = button else { return };
    let row = row_of(&button).unwrap_or_default();
    let same = format!("#{}", button.id());
    match button.get_attribute("data-do").unwrap_or_default().as_str() {
        "add" => pen.add(None),
        "up" => pen.step(&row, false, same),
        "down" => pen.step(&row, true, same),
        "drop" => pen.drop(&row),
        "empty" => {
            let column = button.get_attribute("data-of").unwrap_or_default();
            pen.write(&row, &column, String::new());
            pen.focus(Some(&row), Some(&column));
        }
        "clear" => pen.clear(),
        "example" => pen.take_example(),
        "start" => pen.take_start(&button.get_attribute("data-start").unwrap_or_default()),
        _ => {}
    }
}

/// In a line Enter begins the next one, and Backspace takes back one that is empty.
fn key(pen: BlockEditor, event: &KeyboardEvent) {
    let Some((field, row)) =
        place(event.unchecked_ref()).filter(|(field, _)| field.has_attribute("data-line"))
    else {
        return;
    };
    if is_composing(event) || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let list = pen.block().kind == BlockKind::List;
    match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            if list && !event.shift_key() {
                pen.add(Some(&row));
            }
        }
        "Backspace" if list && pen.rows.with_untracked(|rows| rows.len() > 1) => {
            let bare = js_sys::Reflect::get(&field, &JsValue::from_str("value"))
                .is_ok_and(|value| value.as_string().is_some_and(|text| text.is_empty()));
            if bare {
                event.prevent_default();
                pen.drop(&row);
            }
        }
        _ => {}
    }
}
