//! A checklist on paper: every question with its answer, and what they add up to.

use super::sheet_head;
use crate::ui::markup::{Node, view};
use crate::{
    domain::{
        checklist::{Checked, Checklist, Choose, Part},
        id::ChecklistId,
    },
    ui::open_case::OpenCase,
};

/// The sheet.
pub(super) fn answers(open: OpenCase, id: &ChecklistId) -> Node {
    let Some(checklist) = open.session.checklist(id) else { return Node::Empty };
    let (id, anchor) = (id.clone(), format!("s-{id}"));
    let (label, name) = (anchor.clone(), checklist.name.clone());
    let title = name.clone();
    let body = move || {
        let checked = open.read(|workspace| workspace.checked(Some(&open.id()), &id).cloned())?;
        let parts = checklist.parts.iter().map(|each| part(&checklist, each, &checked)).collect::<Node>();
        Some(view! { {sum(&checklist, &checked)} {parts} })
    };
    view! {
        <section class="sheet" aria-labelledby=label>
            {sheet_head(open, &name)} <div><h2 id=anchor>{title}</h2></div> {body}
        </section>
    }
}

fn sum(checklist: &Checklist, checked: &Checked) -> Node {
    if let Some(picked) = checklist.picked(checked) {
        return view! { <div class="keep"><h3>{picked.name.clone()}</h3> <p>{picked.tells.clone()}</p></div> };
    }
    let tally = checklist.tally(checked);
    match checklist.reading(checked) {
        Some(reading) => {
            view! { <div class="keep"><h3>{format!("{} of {}: {}", tally.sum, tally.most, reading.name)}</h3> <p>{reading.means.clone()}</p></div> }
        }
        None => view! { <p>{format!("{} of {} answered.", tally.answered, tally.of)}</p> },
    }
}

fn part(checklist: &Checklist, part: &Part, checked: &Checked) -> Node {
    if checklist.choose == Choose::One {
        return Node::Empty;
    }
    let rows = part.items.iter().map(|item| {
        let value = checked.answers.get(&item.id);
        let answer = value.and_then(|value| checklist.answers.iter().find(|answer| answer.value == *value));
        let answer = answer.map_or_else(|| "–".to_owned(), |answer| answer.name.clone());
        view! { <tr><td>{item.asks.clone()}</td><td class="c">{answer}</td></tr> }
    });
    view! {
        <table class="scorecard checked">
            <caption class=if part.name.is_empty() { "vh" } else { "part" }>{if part.name.is_empty() { checklist.name.clone() } else { part.name.clone() }}</caption>
            <thead><tr><th scope="col">"Question"</th><th scope="col" class="c">"Answer"</th></tr></thead>
            <tbody>{rows.collect::<Node>()}</tbody>
        </table>
    }
}
