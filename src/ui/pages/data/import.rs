//! A file back in: picked, looked at, compared, and only then merged or put in place of what is
//! here. Undo takes it back.

use super::describe::describe;
use crate::domain::workspace::event::PageEvent;
use crate::{
    browser::files,
    domain::{
        english,
        records::{key::Key, record::Record},
    },
    storage::{
        backup::{self, Comparison},
        backup_contents::Backup,
    },
    ui::{
        components::{focus::focus_after_render, notice::Notice},
        linger::linger,
        session::{Session, use_session},
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A file that was picked.
#[derive(Clone, PartialEq)]
enum Picked {
    None,
    Refused { name: String, why: String },
    Read { name: String, contents: Backup },
}

/// Picks a file and shows what taking it in would change.
#[component]
pub(super) fn ImportBackup() -> impl IntoView {
    let picked = RwSignal::new(Picked::None);
    let pick = move |input: web_sys::HtmlInputElement| {
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let name = file.name();
        if file.size() > LARGEST {
            picked.set(Picked::Refused {
                name,
                why: crate::storage::backup_contents::BackupError::TooLarge.to_string(),
            });
            return;
        }
        files::read_text(&file, move |text| {
            picked.set(match text.as_deref().map(backup::read) {
                Some(Ok(contents)) => Picked::Read { name, contents },
                Some(Err(why)) => Picked::Refused { name, why: why.to_string() },
                None => Picked::Refused { name, why: "the browser could not read it".to_owned() },
            });
        });
        // The same file can be picked again after it was changed.
        input.set_value("");
    };
    view! {
        <section class="section" aria-labelledby="bring-in">
            <header>
                <h2 id="bring-in">"Bring it back"</h2>
            </header>
            <div class="stack">
                <div class="field">
                    <label for="file">"File to bring in"</label>
                    <p class="hint" id="file-hint">
                        "A file that Rung saved earlier: everything, what the page offered when it had stopped, or a single value. Nothing changes before you have seen what would."
                    </p>
                    <input
                        id="file"
                        type="file"
                        accept=".json,.txt,application/json,text/plain"
                        aria-describedby="file-hint"
                        on:change:target=move |event| pick(event.target())
                    />
                </div>
                <div role="status">
                    {linger(move || match picked.get() {
                        Picked::None => ().into_any(),
                        Picked::Refused { name, why } => {
                            view! {
                                <Notice
                                    kind="bad"
                                    title=format!("“{name}” cannot be brought in.")
                                >
                                    {format!("{}. Nothing was changed.", english::capitalize(&why))}
                                </Notice>
                            }
                                .into_any()
                        }
                        Picked::Read { name, contents } => {
                            view! { <Preview name contents picked /> }.into_any()
                        }
                    })}
                </div>
            </div>
        </section>
    }.into_any()
}

#[expect(clippy::cast_precision_loss, reason = "eight million is far below where it would matter")]
const LARGEST: f64 = backup::LARGEST as f64;

/// What is in the file against what is here, and the two ways to take it.
#[component]
fn Preview(name: String, contents: Backup, picked: RwSignal<Picked>) -> impl IntoView {
    let session = use_session();
    let comparison =
        StoredValue::new(session.read_untracked(|workspace| backup::compare(workspace, &contents)));
    let kept = StoredValue::new(contents.kept.clone());
    let none = contents.records.is_empty();
    let theirs = RwSignal::new(BTreeSet::<Key>::new());
    // The preview goes, and its buttons with it.
    let leave = move || {
        picked.set(Picked::None);
        focus_after_render("#file".to_owned());
    };
    let take = move |replace: bool| {
        let theirs: Vec<Key> = theirs.get_untracked().into_iter().collect();
        let records = comparison
            .with_value(|comparison| backup::import_changes(comparison, replace, &theirs));
        leave();
        let kept = kept.with_value(|kept| keep_aside(session, kept));
        if !records.is_empty() {
            return session.dispatch(PageEvent::Imported(records));
        }
        session.notify(
            if kept {
                "Every record in that file was here already. What is not in use was set aside below."
            } else {
                "Everything in that file was here already. Nothing was changed."
            },
            false,
        );
    };
    let (replaces, drops) = comparison
        .with_value(|comparison| (comparison.differing.len(), comparison.only_here.len()));
    view! {
        <div class="stack loose preview">
            <h3>
                {contents
                    .saved
                    .map_or_else(
                        || format!("“{name}”"),
                        |day| format!("“{name}”, saved on {}", day.long()),
                    )}
            </h3>
            {comparison.with_value(counts)}
            {problems(&contents)}
            {differing(comparison, theirs)}
            <div class="stack tight">
                <p class="row">
                    <button type="button" class="button primary" on:click=move |_| take(false)>
                        "Merge with what is here"
                    </button>
                    {(!none)
                        .then(|| {
                            view! {
                                <button type="button" class="button" on:click=move |_| take(true)>
                                    "Replace what is here"
                                </button>
                            }
                        })}
                    <button type="button" class="button quiet" on:click=move |_| leave()>
                        "Leave everything as it is"
                    </button>
                </p>
                <p class="caption">
                    {if none {
                        "There is no record in it that could be read.".to_owned()
                    } else {
                        what_follows(replaces, drops)
                    }}
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// What the file held and nobody can use is set aside here too, so that it is not lost with the
/// file. Whether there was any that did not stand here already.
fn keep_aside(session: Session, kept: &[(String, String)]) -> bool {
    let here = session.kept().get_untracked();
    let new = kept.iter().filter(|(_, raw)| here.iter().all(|known| known.raw != *raw));
    let set_aside = new.filter_map(|(at, raw)| {
        session.with_store(|store| store.keep_aside(at, raw)).and_then(Result::ok)
    });
    let any = set_aside.count() > 0;
    if any {
        session.reload_quarantine();
    }
    any
}

/// What merging and what replacing would do.
fn what_follows(replaces: usize, drops: usize) -> String {
    let merging = match replaces {
        0 => "Merging adds what is new.",
        _ => {
            "Merging adds what is new and keeps yours where both differ, unless you tick theirs above."
        }
    };
    let changes: Vec<String> = [(replaces, "would take the file’s version"), (drops, "would go")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{} {what}", english::count_label(count, "record", "records")))
        .collect();
    let replacing = if changes.is_empty() {
        "nothing of yours would change or go".to_owned()
    } else {
        english::join_and(&changes)
    };
    format!(
        "{merging} Replacing takes the whole file: {replacing}. Either can be undone until you close the tab."
    )
}

fn counts(comparison: &Comparison) -> AnyView {
    let rows = [
        (comparison.new.len(), "only in the file"),
        (comparison.differing.len(), "in both, and different"),
        (comparison.same, "in both, and the same"),
        (comparison.only_here.len(), "only here"),
    ];
    let rows = rows
        .into_iter()
        .map(|(count, what)| {
            view! {
                <tr>
                    <td class="num">{count}</td>
                    <th scope="row">{what}</th>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="counts">
            <caption class="vh">"Records in the file and here"</caption>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn problems(contents: &Backup) -> Option<AnyView> {
    let rows: Vec<_> = contents
        .problems
        .iter()
        .map(|(key, why)| {
            view! {
                <li>
                    <code>{key.clone()}</code>
                    ": "
                    {why.clone()}
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        let title = format!("{} in the file cannot be used.", english::capitalize(&english::spelled_count(rows.len(), "value", "values")));
        view! {
            <Notice kind="warn" title>
                "Records that can be read are taken all the same; what cannot is set aside here, as it is."
                <ul>{rows.into_iter().collect_view()}</ul>
            </Notice>
        }
    }).map(IntoAny::into_any)
}

/// Records that differ, each with a box that takes the file's version.
fn differing(
    comparison: StoredValue<Comparison>,
    theirs: RwSignal<BTreeSet<Key>>,
) -> Option<AnyView> {
    let session = use_session();
    let records: Vec<Record> = comparison.with_value(|comparison| comparison.differing.clone());
    let row = |record: Record| {
        let key = record.key();
        let (set, shown) = (key.clone(), key);
        let words = session.read_untracked(|workspace| describe(&record, workspace));
        let choose = move |take: bool| {
            theirs.update(|theirs| {
                if take {
                    theirs.insert(set.clone())
                } else {
                    theirs.remove(&set)
                };
            });
        };
        view! {
            <li>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || theirs.with(|theirs| theirs.contains(&shown))
                        on:change:target=move |event| choose(event.target().checked())
                    />
                    <span>{words}</span>
                </label>
            </li>
        }
    };
    (!records.is_empty())
        .then(|| {
            view! {
                <fieldset>
                    <legend>
                        <h4>"These differ. Tick those to take from the file."</h4>
                    </legend>
                    <ul class="plain">{records.into_iter().map(row).collect_view()}</ul>
                </fieldset>
            }
        })
        .map(IntoAny::into_any)
}
