//! One cell: its label, the field that fits what the column holds, and under it what cannot be read. The fields say
//! nothing themselves; the block hears for all of them, see [`super::hear`].

use super::pen::{Choices, Pen};
use crate::ui::markup::{Node, view};
use crate::{
    domain::{
        block::{Column, Holds},
        date::Day,
        gaps::fits,
        picture::timeline::Moment,
        sheet::Row,
    },
    ui::shared::Shared,
};

/// A column with what it offers, made once for all rows.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) column: Column,
    choices: Option<Shared<Choices>>,
}

impl Place {
    pub(super) fn all(pen: Pen) -> Vec<Self> {
        pen.columns().iter().map(|column| Self { column: column.clone(), choices: pen.choices(column) }).collect()
    }
}

/// The cell. It is called by its row's number and its column's name.
pub(super) fn cell(pen: Pen, row: Shared<Row>, row_id: &str, place: &Place) -> Node {
    let column = &place.column;
    let id = pen.field(row_id, column.id.as_str());
    let label = format!("{id}-label");
    let named = format!("{} {label}", pen.field(row_id, "number"));
    let under = may_be_unread(column.holds).then(|| under(row, &id, column));
    let field = match (&place.choices, column.holds) {
        (Some(choices), holds) => list(row, *choices, &id, named, column, holds),
        (None, Holds::Line | Holds::Text | Holds::Person) => area(row, &id, named, column),
        (None, _) => input(row, &id, named, column),
    };
    view! {
        <div class="part">
            <label class="sub" id=label for=id>{column.name.clone()}</label>
            {field}
            {under}
        </div>
    }
}

/// What stands in a cell, kept in step.
fn words(row: Shared<Row>, column: &Column) -> impl Fn() -> String + Send + Sync + 'static {
    let id = column.id.clone();
    move || row.now().cell(id.as_str()).to_owned()
}

fn area(row: Shared<Row>, id: &str, named: String, column: &Column) -> Node {
    view! {
        <textarea
            id=id.to_owned()
            dir="auto"
            rows="1"
            aria-labelledby=named
            data-column=column.id.as_str().to_owned()
            data-line=(column.holds != Holds::Text).then_some("")
            prop:value=words(row, column)
        ></textarea>
    }
}

fn input(row: Shared<Row>, id: &str, named: String, column: &Column) -> Node {
    let holds = column.holds;
    let (kind, mode) = match holds {
        Holds::Date => ("date", None),
        Holds::Moment => ("datetime-local", None),
        Holds::Number | Holds::Money | Holds::Percent => ("text", Some("decimal")),
        _ => ("text", None),
    };
    let words = words(row, column);
    let (known, of) = (column.clone(), may_be_unread(holds).then(|| format!("{id}-under")));
    let wrong = may_be_unread(holds).then_some(move || (!fits(&known, row.now().cell(known.id.as_str()), &[])).then_some("true"));
    view! {
        <input
            id=id.to_owned()
            dir="auto"
            type=kind
            inputmode=mode
            autocomplete="off"
            aria-labelledby=named
            aria-describedby=of
            aria-invalid=wrong
            data-column=column.id.as_str().to_owned()
            prop:value=move || shown(holds, words())
        />
    }
}

/// As the field shows it: a date field shows nothing that is no date.
fn shown(holds: Holds, cell: String) -> String {
    match holds {
        Holds::Date => Day::parse(&cell).map(|day| day.to_string()).unwrap_or_default(),
        Holds::Moment => Moment::parse(&cell).map(|moment| moment.to_string().replace(' ', "T")).unwrap_or_default(),
        _ => cell,
    }
}

fn list(row: Shared<Row>, choices: Shared<Choices>, id: &str, named: String, column: &Column, holds: Holds) -> Node {
    let column_id = column.id.clone();
    let options = move || {
        let now = row.now();
        options(&choices.now(), holds, now.cell(column_id.as_str()), now.id.as_str())
    };
    view! { <select id=id.to_owned() dir="auto" aria-labelledby=named data-column=column.id.as_str().to_owned()>{options}</select> }
}

/// Nothing first, then what there is; what stands there and is not offered any more stays, as it was written.
fn options(choices: &Choices, holds: Holds, cell: &str, own: &str) -> Node {
    let none = match holds {
        Holds::Parent => "Nothing above it",
        Holds::Win => "Choose a win",
        Holds::Known => "Not said",
        _ => "–",
    };
    let option =
        |value: &str, name: String| view! { <option dir="auto" value=value.to_owned() prop:selected=value == cell>{name}</option> };
    let mut all = vec![option("", none.to_owned())];
    all.extend(choices.iter().filter(|(value, _)| value != own).map(|(value, name)| option(value, name.clone())));
    if !cell.is_empty() && choices.iter().all(|(value, _)| value != cell) {
        let gone = if matches!(holds, Holds::Parent | Holds::Win) { "No longer there".to_owned() } else { cell.to_owned() };
        all.push(option(cell, gone));
    }
    Node::Many(all)
}

fn may_be_unread(holds: Holds) -> bool {
    matches!(holds, Holds::Number | Holds::Money | Holds::Percent | Holds::Date | Holds::Moment)
}

/// Said once the field is left; the styles keep it back while somebody is typing.
fn under(row: Shared<Row>, id: &str, column: &Column) -> Node {
    let column = column.clone();
    let says = move || {
        let now = row.now();
        let cell = now.cell(column.id.as_str());
        (!fits(&column, cell, &[])).then(|| unread(column.holds, cell))
    };
    view! { <p class="under error" id=format!("{id}-under")>{says}</p> }
}

fn unread(holds: Holds, cell: &str) -> String {
    let what = match holds {
        Holds::Date => "day",
        Holds::Moment => "time",
        Holds::Money => "amount",
        Holds::Percent => "per cent",
        _ => "number",
    };
    let kept = if matches!(holds, Holds::Date | Holds::Moment) { "is kept until you choose one" } else { "is kept, and left out of sums" };
    format!("Cannot be read as {} {what}. “{}” {kept}.", crate::domain::text::article(what), crate::domain::text::isolated(cell.trim()))
}
