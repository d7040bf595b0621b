//! What each event does to the records. Only [`super::workspace::Workspace::apply`] calls it.

mod plans;
mod sheets;

use super::{
    artifact::{Noted, Pack, State},
    case::{Answer, Case},
    event::Event,
    id::{ArtifactId, CaseId, PromptId, SignalId, WinId},
    metric::Metric,
    record::{Key, Record},
    records::Records,
    story::Story,
    win::Win,
    workspace::Touched,
};
use std::collections::BTreeSet;

/// Does what the event says. Returns the records it wrote to, each as it was before; some may be as they were.
pub(super) fn touched(records: &mut Records, event: &Event) -> Touched {
    let mut edit = Edit { records, touched: Vec::new(), known: BTreeSet::new() };
    edit.event(event);
    edit.touched
}

/// A change under way: writes records and remembers what each was before its first write.
struct Edit<'a> {
    records: &'a mut Records,
    touched: Touched,
    /// The keys in `touched`: erasing and bringing in touch thousands.
    known: BTreeSet<Key>,
}

impl Edit<'_> {
    fn touch(&mut self, key: &Key) {
        if self.known.insert(key.clone()) {
            self.touched.push((key.clone(), self.records.get(key).cloned()));
        }
    }

    fn put(&mut self, record: Record) {
        let key = record.key();
        self.touch(&key);
        self.records.insert(key, record);
    }

    fn remove(&mut self, key: &Key) {
        self.touch(key);
        self.records.remove(key);
    }

    fn event(&mut self, event: &Event) {
        match event {
            Event::CaseOpened(case) => self.put(Record::Case(case.clone())),
            Event::CaseDropped(id) => self.drop_case(id),
            Event::LevelChosen { case, signal, level, day } => self.case(case, |case| {
                case.scored = Some(*day);
                let answer = Answer {
                    level: Some(*level),
                    skipped: false,
                    not_applicable: String::new(),
                    ..case.answers.remove(signal).unwrap_or_default()
                };
                case.answers.insert(signal.clone(), answer);
            }),
            Event::SignalSkipped { case, signal } => self.answer(case, signal, |answer| {
                answer.level = None;
                answer.skipped = true;
            }),
            Event::SignalSetAside { case, signal, why } => self.answer(case, signal, |answer| answer.not_applicable.clone_from(why)),
            Event::FactAnswered { case, signal, check, holds } => self.answer(case, signal, |answer| {
                match holds {
                    Some(holds) => answer.facts.insert(check.clone(), *holds),
                    None => answer.facts.remove(check),
                };
            }),
            Event::NoteWritten { case, signal, text, day, fresh } => {
                let win = Win { text: text.clone(), ..Win::new(fresh.clone(), *day) };
                self.note(case, signal, win);
            }
            Event::WinCited { case, signal, win } => self.answer(case, signal, |answer| {
                if answer.wins().all(|cited| cited != win) {
                    answer.cites.push(win.clone());
                }
            }),
            Event::WinUncited { case, signal, win } => self.answer(case, signal, |answer| answer.forget(win)),
            Event::LensChosen { case, lens } => self.case(case, |case| case.lens.clone_from(lens)),
            Event::FocusChosen { case, focus } => self.case(case, |case| case.focus.clone_from(focus)),
            Event::ItemMarked { case, artifact, item, state } => self.noted(case, artifact, |noted| {
                match state {
                    State::None => noted.items.remove(item),
                    state => noted.items.insert(item.clone(), *state),
                };
            }),
            Event::ArtifactNoted { case, artifact, text } => self.noted(case, artifact, |noted| noted.note.clone_from(text)),
            Event::ArtifactAdded { case, artifact } => self.pack(case, |pack| {
                let noted = pack.artifacts.remove(artifact).unwrap_or_default();
                pack.artifacts.insert(artifact.clone(), noted);
            }),
            Event::ArtifactDropped { case, artifact } => self.drop_artifact(case, artifact),
            Event::StoryWritten { case, prompt, part, text } => self.story(case, prompt, |story| story.part_mut(*part).clone_from(text)),
            Event::StoryTells { case, prompt, win } => self.story(case, prompt, |story| story.win.clone_from(win)),
            Event::StoryDrafted { case, prompt, win } => {
                if let Some(Record::Win(win)) = self.records.get(&Key::win(win)).cloned() {
                    self.story(case, prompt, |story| story.draft(&win));
                }
            }
            Event::StoryRehearsed { case, prompt, rehearsal } => self.story(case, prompt, |story| story.rehearse(*rehearsal)),
            Event::StoryPoints { case, prompt, artifact } => self.story(case, prompt, |story| story.artifact.clone_from(artifact)),
            Event::StoryDropped { case, prompt } => self.remove(&Key::story(case, prompt)),
            Event::SettingsChosen(settings) => self.put(Record::Settings(settings.clone())),
            Event::Imported(records) => records.iter().for_each(|(key, record)| match record {
                Some(record) => self.put(record.clone()),
                None => self.remove(key),
            }),
            Event::Erased => self.records.keys().cloned().collect::<Vec<_>>().iter().for_each(|key| self.remove(key)),
            win => self.win_event(win),
        }
    }

    fn win_event(&mut self, event: &Event) {
        match event {
            Event::WinAdded(win) => self.put(Record::Win(Win::clone(win))),
            Event::WinPartWritten { win, part, text } => self.win(win, |win| win.write(*part, text)),
            Event::WinMeasured { win, metric } => self.win(win, |win| win.metric = metric.clone().and_then(Metric::kept)),
            Event::WinDated { win, day } => self.win(win, |win| win.day = *day),
            Event::WinKnown { win, known } => self.win(win, |win| win.known = *known),
            Event::WinMoved { win, kind, moved } => self.win(win, |win| {
                if *moved {
                    win.kinds.insert(*kind)
                } else {
                    win.kinds.remove(kind)
                };
            }),
            Event::WinSupports { win, signal, supports } => self.win(win, |win| win.support(signal, *supports)),
            Event::WinKeptPrivate { win, private } => self.win(win, |win| win.private = *private),
            Event::WinDropped(id) => self.drop_win(id),
            plan => self.plan_event(plan),
        }
    }

    fn case(&mut self, id: &CaseId, change: impl FnOnce(&mut Case)) {
        let key = Key::case(id);
        self.touch(&key);
        if let Some(Record::Case(case)) = self.records.get_mut(&key) {
            change(case);
        }
    }

    fn answer(&mut self, case: &CaseId, signal: &SignalId, change: impl FnOnce(&mut Answer)) {
        self.case(case, |case| {
            let mut answer = case.answers.remove(signal).unwrap_or_default();
            change(&mut answer);
            if answer != Answer::default() {
                case.answers.insert(signal.clone(), answer);
            }
        });
    }

    fn pack(&mut self, case: &CaseId, change: impl FnOnce(&mut Pack)) {
        let known = match self.records.get(&Key::pack(case)) {
            Some(Record::Pack(pack)) => pack.clone(),
            _ => Pack::new(case.clone()),
        };
        let mut pack = known.clone();
        change(&mut pack);
        if pack != known {
            self.put(Record::Pack(pack));
        }
    }

    /// Changes what is noted about a document. One without an entry gets one only when there is something to note,
    /// because an entry puts it into the pack.
    fn noted(&mut self, case: &CaseId, artifact: &ArtifactId, change: impl FnOnce(&mut Noted)) {
        self.pack(case, |pack| {
            let mut noted = pack.artifacts.get(artifact).cloned().unwrap_or_default();
            change(&mut noted);
            if noted != Noted::default() || pack.artifacts.contains_key(artifact) {
                pack.artifacts.insert(artifact.clone(), noted);
            }
        });
    }

    fn story(&mut self, case: &CaseId, prompt: &PromptId, change: impl FnOnce(&mut Story)) {
        let key = Key::story(case, prompt);
        let mut story = match self.records.get(&key) {
            Some(Record::Story(story)) => story.clone(),
            _ => Story::new(case.clone(), prompt.clone()),
        };
        change(&mut story);
        if story.is_blank() {
            self.remove(&key);
        } else {
            self.put(Record::Story(story));
        }
    }

    fn win(&mut self, id: &WinId, change: impl FnOnce(&mut Win)) {
        let key = Key::win(id);
        self.touch(&key);
        if let Some(Record::Win(win)) = self.records.get_mut(&key) {
            change(win);
        }
    }

    /// Writes the note of an answer into its win: the one it has, or `fresh`. A note that is emptied takes its win
    /// along when nothing else was entered there and nobody else cites it.
    fn note(&mut self, case: &CaseId, signal: &SignalId, fresh: Win) {
        let Some(Record::Case(owner)) = self.records.get(&Key::case(case)) else { return };
        let noted = owner.answer(signal).and_then(|answer| answer.note.clone()).filter(|id| self.records.contains_key(&Key::win(id)));
        match noted {
            None if fresh.speaks() => {
                self.answer(case, signal, |answer| answer.note = Some(fresh.id.clone()));
                self.put(Record::Win(fresh));
            }
            None => {}
            Some(id) => {
                self.win(&id, |win| win.text.clone_from(&fresh.text));
                let blank = matches!(self.records.get(&Key::win(&id)), Some(Record::Win(win)) if win.is_blank());
                if blank && self.cited(&id) == 1 {
                    self.drop_win(&id);
                }
            }
        }
    }

    /// How many answers, stories and documents cite a win.
    fn cited(&self, id: &WinId) -> usize {
        let in_record = |record: &Record| match record {
            Record::Case(case) => case.citing(id).count(),
            Record::Story(story) => usize::from(story.win.as_ref() == Some(id)),
            Record::Sheet(sheet) => usize::from(sheet.rows.iter().any(|row| row.cites(id))),
            _ => 0,
        };
        self.records.values().map(in_record).sum()
    }

    fn drop_case(&mut self, id: &CaseId) {
        let keys: Vec<Key> = self.records.keys().filter(|key| key.belongs_to(id)).cloned().collect();
        keys.iter().for_each(|key| self.remove(key));
    }

    fn drop_win(&mut self, id: &WinId) {
        let citing: Vec<Key> = self
            .records
            .iter()
            .filter(|(_, record)| match record {
                Record::Case(case) => case.citing(id).next().is_some(),
                Record::Story(story) => story.win.as_ref() == Some(id),
                Record::Sheet(sheet) => sheet.rows.iter().any(|row| row.cites(id)),
                _ => false,
            })
            .map(|(key, _)| key.clone())
            .collect();
        for key in citing {
            self.touch(&key);
            match self.records.get_mut(&key) {
                Some(Record::Case(case)) => {
                    let (owner, signals): (CaseId, Vec<SignalId>) = (case.id.clone(), case.citing(id).cloned().collect());
                    signals.iter().for_each(|signal| self.answer(&owner, signal, |answer| answer.forget(id)));
                }
                Some(Record::Story(story)) => {
                    story.win = None;
                    if story.is_blank() {
                        self.records.remove(&key);
                    }
                }
                Some(Record::Sheet(sheet)) => {
                    sheet.rows.retain(|row| !row.cites(id));
                    if sheet.rows.is_empty() {
                        self.records.remove(&key);
                    }
                }
                _ => {}
            }
        }
        self.remove(&Key::win(id));
    }
}

impl Answer {
    /// No longer cites a win.
    fn forget(&mut self, win: &WinId) {
        self.cites.retain(|cited| cited != win);
        if self.note.as_ref() == Some(win) {
            self.note = None;
        }
    }
}
