//! What each event does to the records. Only [`super::Workspace::apply`] calls it.

mod case;
mod document;
mod edit;
mod plan;
mod win;

use super::{changes::Changes, event::Event, record_map::Records};
use crate::domain::records::{
    key::Key, metric::Metric, pack::State, record::Record, settings::Settings, win::Win,
};
use edit::Edit;
use std::collections::BTreeSet;

/// Does what the event says. Returns the records it wrote to, each as it was before; some may be as
/// they were.
pub(in crate::domain) fn touched(records: &mut Records, event: &Event) -> Changes {
    let mut edit = Edit { records, touched: Vec::new(), known: BTreeSet::new() };
    edit.event(event);
    edit.touched
}

impl Edit<'_> {
    /// One list of all events, without a rest: an event that nobody does anything about does not
    /// compile.
    fn event(&mut self, event: &Event) {
        match event {
            Event::CaseOpened(case) => self.put(Record::Case(case.clone())),
            Event::CaseDropped(id) => self.drop_case(id),
            Event::LevelChosen { case, signal, level, day } => {
                self.choose_level(case, signal, *level, *day)
            }
            Event::SignalSkipped { case, signal } => self.answer(case, signal, |answer| {
                answer.level = None;
                answer.skipped = true;
            }),
            Event::SignalSetAside { case, signal, why } => {
                self.answer(case, signal, |answer| answer.not_applicable.clone_from(why))
            }
            Event::FactAnswered { case, signal, check, holds } => {
                self.answer(case, signal, |answer| {
                    match holds {
                        Some(holds) => answer.facts.insert(check.clone(), *holds),
                        None => answer.facts.remove(check),
                    };
                })
            }
            Event::NoteWritten { case, signal, text, day, fresh } => {
                let win = Win { text: text.clone(), ..Win::new(fresh.clone(), *day) };
                self.note(case, signal, win);
            }
            Event::WinCited { case, signal, win } => self.answer(case, signal, |answer| {
                if answer.wins().all(|cited| cited != win) {
                    answer.cites.push(win.clone());
                }
            }),
            Event::WinUncited { case, signal, win } => {
                self.answer(case, signal, |answer| answer.forget(win))
            }
            Event::LensChosen { case, lens } => self.case(case, |case| case.lens.clone_from(lens)),
            Event::FocusChosen { case, focus } => {
                self.case(case, |case| case.focus.clone_from(focus))
            }
            Event::PlanLaid(plan) => self.put(Record::Plan(plan.clone())),
            Event::PlanDropped { case, long } => self.remove(&plan::key(case, long.as_ref())),
            Event::LineTicked { case, line, done } => self.tick_line(case, line, *done),
            Event::LineMoved { case, line, day } => self.move_line(case, line, *day),
            Event::LineReworded { case, line, text } => self.reword_line(case, line, text),
            Event::LineDropped { case, line } => self.drop_line(case, line),
            Event::LineAdded { case, long, line } => {
                self.add_lines(&plan::key(case, long.as_ref()), std::slice::from_ref(line))
            }
            Event::LinesAdded { case, long, lines } => {
                self.add_lines(&plan::key(case, long.as_ref()), lines)
            }
            Event::AttemptFrozen(attempt) => self.put(Record::Attempt(attempt.clone())),
            Event::AttemptDropped { case, attempt } => self.remove(&Key::attempt(case, attempt)),
            Event::ItemAnswered { case, checklist, item, value, only, day } => {
                self.checklist(case.as_ref(), checklist, *day, |checked| {
                    plan::check(checked, item, *value, *only, *day)
                });
            }
            Event::ChecklistCleared { case, checklist } => {
                self.remove(&Key::checklist(case.as_ref(), checklist))
            }
            Event::ItemMarked { case, artifact, item, state } => {
                self.noted(case, artifact, |noted| {
                    match state {
                        State::None => noted.items.remove(item),
                        state => noted.items.insert(item.clone(), *state),
                    };
                })
            }
            Event::ArtifactNoted { case, artifact, text } => {
                self.noted(case, artifact, |noted| noted.note.clone_from(text))
            }
            Event::ArtifactAdded { case, artifact } => self.pack(case, |pack| {
                let noted = pack.artifacts.remove(artifact).unwrap_or_default();
                pack.artifacts.insert(artifact.clone(), noted);
            }),
            Event::ArtifactDropped { case, artifact } => self.drop_artifact(case, artifact),
            Event::RowAdded { case, artifact, block, row, at } => {
                self.sheet(case, artifact, block, |sheet| document::add(sheet, row, *at));
            }
            Event::CellWritten { case, artifact, block, row, column, text } => {
                self.sheet(case, artifact, block, |sheet| {
                    document::write(sheet, row, column, text)
                });
            }
            Event::CellsPasted { case, artifact, block, rows } => {
                self.sheet(case, artifact, block, |sheet| document::paste(sheet, rows));
            }
            Event::RowMoved { case, artifact, block, row, to } => {
                self.sheet(case, artifact, block, |sheet| document::move_to(sheet, row, *to));
            }
            Event::RowDropped { case, artifact, block, row } => {
                self.sheet(case, artifact, block, |sheet| {
                    sheet.rows.retain(|known| known.id != *row)
                });
            }
            Event::SheetCleared { case, artifact, block } => {
                self.remove(&Key::sheet(case, artifact, block))
            }
            Event::SheetFilled(filled) => {
                self.sheet(&filled.case, &filled.artifact, &filled.block, |sheet| {
                    sheet.rows.clone_from(&filled.rows)
                });
            }
            Event::WordsHidden(mask) if mask.is_blank() => self.remove(&Key::mask(&mask.case)),
            Event::WordsHidden(mask) => self.put(Record::RedactionList(mask.clone())),
            Event::StoryWritten { case, prompt, part, text } => {
                self.story(case, prompt, |story| story.part_mut(*part).clone_from(text))
            }
            Event::StoryTells { case, prompt, win } => {
                self.story(case, prompt, |story| story.win.clone_from(win))
            }
            Event::StoryDrafted { case, prompt, win } => self.draft_story(case, prompt, win),
            Event::StoryRehearsed { case, prompt, rehearsal } => {
                self.story(case, prompt, |story| story.rehearse(*rehearsal))
            }
            Event::StoryPoints { case, prompt, artifact } => {
                self.story(case, prompt, |story| story.artifact.clone_from(artifact))
            }
            Event::StoryDropped { case, prompt } => self.remove(&Key::story(case, prompt)),
            Event::DaysOffNamed(off) => {
                let known = match self.records.get(&Key::settings()) {
                    Some(Record::Settings(settings)) => settings.clone(),
                    _ => Settings::default(),
                };
                self.put(Record::Settings(Settings { off: off.clone(), ..known }));
            }
            Event::WinAdded(win) => self.put(Record::Win(Win::clone(win))),
            Event::WinsAdded(wins) => {
                wins.iter().for_each(|win| self.put(Record::Win(win.clone())))
            }
            Event::WinPartWritten { win, part, text } => {
                self.win(win, |win| win.write(*part, text))
            }
            Event::WinMeasured { win, metric } => {
                self.win(win, |win| win.metric = metric.clone().and_then(Metric::kept))
            }
            Event::WinDated { win, day } => self.win(win, |win| win.day = *day),
            Event::WinKnown { win, known } => self.win(win, |win| win.known = *known),
            Event::WinMoved { win, kind, moved } => self.win(win, |win| {
                if *moved {
                    win.kinds.insert(*kind)
                } else {
                    win.kinds.remove(kind)
                };
            }),
            Event::WinSupports { win, signal, supports } => {
                self.win(win, |win| win.support(signal, *supports))
            }
            Event::WinKeptPrivate { win, private } => self.win(win, |win| win.private = *private),
            Event::WinDropped(id) => self.drop_win(id),
            Event::SettingsChosen(settings) => self.put(Record::Settings(settings.clone())),
            Event::Imported(records) => records.iter().for_each(|(key, record)| match record {
                Some(record) => self.put(record.clone()),
                None => self.remove(key),
            }),
            Event::Erased => self
                .records
                .keys()
                .cloned()
                .collect::<Vec<_>>()
                .iter()
                .for_each(|key| self.remove(key)),
        }
    }
}
