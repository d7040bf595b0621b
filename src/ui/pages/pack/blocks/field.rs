//! One cell: its label, the field that fits what the column holds, and under it what cannot be
//! read. The fields say nothing themselves; the block hears for all of them, see [`super::hear`].

use super::editor::{BlockEditor, Choices};
use crate::domain::{
    assess::cell::is_valid,
    date::{Day, NoDay},
    records::document::Row,
    schema::column::{CellType, Column},
};
use leptos::prelude::*;

/// A column with what it offers, made once for all rows.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) column: Column,
    choices: Option<Memo<Choices>>,
}

impl Place {
    pub(super) fn all(pen: BlockEditor, columns: Vec<Column>) -> Vec<Self> {
        columns.into_iter().map(|column| Self { choices: pen.choices(&column), column }).collect()
    }
}

/// The cell. It is called by its row's number and its column's name.
pub(super) fn cell(pen: BlockEditor, row: Memo<Row>, row_id: &str, place: &Place) -> AnyView {
    let column = &place.column;
    let id = pen.field(row_id, column.id.as_str());
    let label = format!("{id}-label");
    let named = format!("{} {label}", pen.field(row_id, "number"));
    let under = may_be_unread(column.holds).then(|| under(row, &id, column));
    let field = match (&place.choices, column.holds) {
        (Some(choices), _) => list(row, *choices, &id, named, column),
        (None, CellType::Line | CellType::Text | CellType::Person) => area(row, &id, named, column),
        (None, _) => input(row, &id, named, column),
    };
    view! {
        <div class="part">
            <label class="sub" id=label for=id>
                {column.name.clone()}
            </label>
            {field}
            {under}
        </div>
    }
    .into_any()
}

/// What stands in a cell, kept in step.
fn words(row: Memo<Row>, column: &Column) -> impl Fn() -> String + Send + Sync + 'static {
    let id = column.id.clone();
    move || row.read().cell(id.as_str()).to_owned()
}

fn area(row: Memo<Row>, id: &str, named: String, column: &Column) -> AnyView {
    view! {
        <textarea
            id=id.to_owned()
            dir="auto"
            rows="1"
            aria-labelledby=named
            data-column=column.id.as_str().to_owned()
            data-line=(column.holds != CellType::Text).then_some("")
            prop:value=words(row, column)
        ></textarea>
    }
    .into_any()
}

fn input(row: Memo<Row>, id: &str, named: String, column: &Column) -> AnyView {
    let holds = column.holds;
    let (first, last) = Day::bounds();
    let bounds = match holds {
        CellType::Date => Some((first, last)),
        CellType::Moment => Some((format!("{first}T00:00"), format!("{last}T23:59"))),
        _ => None,
    };
    let (first, last) = bounds.unzip();
    let (kind, mode) = match holds {
        CellType::Date => ("date", None),
        CellType::Moment => ("datetime-local", None),
        CellType::Number | CellType::Money | CellType::Percent => ("text", Some("decimal")),
        _ => ("text", None),
    };
    let words = words(row, column);
    let (of, wrong) = (may_be_unread(holds).then(|| format!("{id}-under")), wrong(row, column));
    view! {
        <input
            id=id.to_owned()
            dir="auto"
            type=kind
            inputmode=mode
            min=first
            max=last
            autocomplete="off"
            aria-labelledby=named
            aria-describedby=of
            aria-invalid=wrong
            data-column=column.id.as_str().to_owned()
            prop:value=move || shown(holds, words())
        />
    }
    .into_any()
}

/// As the field shows it: a date field shows nothing that is no date, but every date, however far
/// away, because what stands there must not vanish while its year is being typed. A figure keeps
/// its line ends in sight, which the browser would take out and so make one figure of two.
fn shown(holds: CellType, cell: String) -> String {
    match holds {
        CellType::Date | CellType::Moment => {
            let (day, time) = cell
                .trim()
                .split_once([' ', 'T'])
                .map_or((cell.trim(), None), |(day, time)| (day, Some(time)));
            let year = day.split('-').next().unwrap_or_default();
            let date = (4..=6).contains(&year.len())
                && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            match (holds, time) {
                _ if !date => String::new(),
                (CellType::Date, None) => day.to_owned(),
                (CellType::Moment, Some(time)) => format!("{day}T{time}"),
                _ => String::new(),
            }
        }
        _ if cell.contains(['\n', '\r']) => {
            cell.lines().map(str::trim).collect::<Vec<_>>().join(" / ")
        }
        _ => cell,
    }
}

/// Says to a reader that a cell cannot be read.
fn wrong(
    row: Memo<Row>,
    column: &Column,
) -> Option<impl Fn() -> Option<&'static str> + Send + Sync + 'static> {
    let column = column.clone();
    may_be_unread(column.holds).then_some(move || {
        (!is_valid(&column, row.read().cell(column.id.as_str()), &[])).then_some("true")
    })
}

fn list(
    row: Memo<Row>,
    choices: Memo<Choices>,
    id: &str,
    named: String,
    column: &Column,
) -> AnyView {
    let (column_id, holds) = (column.id.clone(), column.holds);
    let (of, wrong) = (may_be_unread(holds).then(|| format!("{id}-under")), wrong(row, column));
    let options = move || {
        let now = row.read();
        options(&choices.read(), holds, now.cell(column_id.as_str()), now.id.as_str())
    };
    view! {
        <select
            id=id.to_owned()
            dir="auto"
            aria-labelledby=named
            aria-describedby=of
            aria-invalid=wrong
            data-column=column.id.as_str().to_owned()
        >
            {options}
        </select>
    }
    .into_any()
}

/// Nothing first, then what there is; what stands there and is not offered any more stays, as it
/// was written.
fn options(choices: &Choices, holds: CellType, cell: &str, own: &str) -> AnyView {
    let none = match holds {
        CellType::Parent => "Nothing above it",
        CellType::Win => "Choose a win",
        CellType::Known => "Not said",
        _ => "–",
    };
    let option = |value: &str, name: String| {
        view! {
            <option dir="auto" value=value.to_owned() prop:selected=value == cell>
                {name}
            </option>
        }
    };
    let mut all = vec![option("", none.to_owned())];
    all.extend(
        choices
            .iter()
            .filter(|(value, _)| value != own)
            .map(|(value, name)| option(value, name.clone())),
    );
    if !cell.is_empty() && choices.iter().all(|(value, _)| value != cell) {
        let gone = if matches!(holds, CellType::Parent | CellType::Win) && is_id(cell) {
            "No longer there".to_owned()
        } else {
            cell.to_owned()
        };
        all.push(option(cell, gone));
    }
    all.into_any()
}

/// An id such as the page gives, and no words that were pasted.
fn is_id(cell: &str) -> bool {
    let fresh = cell.len() == 12 && cell.bytes().all(|byte| byte.is_ascii_hexdigit());
    fresh
        || cell
            .strip_prefix(['r', 'w'])
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

fn may_be_unread(holds: CellType) -> bool {
    !matches!(
        holds,
        CellType::Line | CellType::Text | CellType::Person | CellType::Parent | CellType::Win
    )
}

/// Said once the field is left; the styles keep it back while somebody is typing.
fn under(row: Memo<Row>, id: &str, column: &Column) -> AnyView {
    let column = column.clone();
    let says = move || {
        let now = row.read();
        let cell = now.cell(column.id.as_str());
        (!is_valid(&column, cell, &[])).then(|| {
            // A date field may show nothing of it, and what is not shown cannot be taken out there.
            let clear = matches!(column.holds, CellType::Date | CellType::Moment).then(|| {
                view! {
                    " "
                    <button
                        type="button"
                        class="linklike"
                        data-do="empty"
                        data-of=column.id.as_str().to_owned()
                    >
                        "Clear it"
                    </button>
                }
            });
            view! {
                {unread(column.holds, cell)}
                {clear}
            }
        })
    };
    view! {
        <p class="under error" id=format!("{id}-under")>
            {says}
        </p>
    }
    .into_any()
}

fn unread(holds: CellType, cell: &str) -> String {
    let doubt = matches!(holds, CellType::Number | CellType::Money | CellType::Percent)
        .then(|| crate::domain::amount::doubt(cell))
        .flatten();
    if let Some(says) = doubt {
        return format!("{says} Until then it is left out of sums.");
    }
    let cell = crate::domain::english::isolated(cell.trim());
    let year = Day::fault(cell.split([' ', 'T']).next().unwrap_or_default())
        .filter(|fault| *fault != NoDay::NotFull);
    let what = match (holds, year) {
        (CellType::Date | CellType::Moment, Some(wrong)) => {
            return format!("{wrong} “{cell}” is kept, and nothing is computed from it.");
        }
        (CellType::Choice | CellType::Known, _) => {
            return format!("“{cell}” is none of the choices. It is kept until you choose one.");
        }
        (CellType::Scale, _) => return format!("“{cell}” is not 1 to 5."),
        (holds, _) => noun(holds),
    };
    let kept = if matches!(holds, CellType::Date | CellType::Moment) {
        "is kept until you choose one"
    } else {
        "is kept, and left out of sums"
    };
    format!("Cannot be read as {} {what}. “{cell}” {kept}.", crate::domain::english::article(what))
}

fn noun(holds: CellType) -> &'static str {
    match holds {
        CellType::Date => "day",
        CellType::Moment => "time",
        CellType::Money => "amount",
        CellType::Percent => "per cent",
        _ => "number",
    }
}
