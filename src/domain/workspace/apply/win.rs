//! What events do to the wins of the log, and to what cites them.

use super::edit::Edit;
use crate::domain::records::metric::Metric;
use crate::domain::workspace::event::WinEvent;
use crate::domain::{
    id::{CaseId, SignalId, WinId},
    records::{
        case::Answer,
        key::{Key, Kind},
        record::Record,
        win::Win,
    },
};

impl Edit<'_> {
    pub(super) fn win_event(&mut self, event: &WinEvent) {
        match event {
            WinEvent::WinAdded(win) => self.put(Record::Win(Win::clone(win))),
            WinEvent::WinsAdded(wins) => {
                wins.iter().for_each(|win| self.put(Record::Win(win.clone())))
            }
            WinEvent::WinPartWritten { win, part, text } => {
                self.win(win, |win| win.write(*part, text))
            }
            WinEvent::WinMeasured { win, metric } => {
                self.win(win, |win| win.metric = metric.clone().and_then(Metric::kept))
            }
            WinEvent::WinDated { win, day } => self.win(win, |win| win.day = *day),
            WinEvent::WinKnown { win, known } => self.win(win, |win| win.known = *known),
            WinEvent::WinMoved { win, kind, moved } => self.win(win, |win| {
                if *moved {
                    win.kinds.insert(*kind)
                } else {
                    win.kinds.remove(kind)
                };
            }),
            WinEvent::WinSupports { win, signal, supports } => {
                self.win(win, |win| win.support(signal, *supports))
            }
            WinEvent::WinKeptPrivate { win, private } => {
                self.win(win, |win| win.private = *private)
            }
            WinEvent::WinDropped(id) => self.drop_win(id),
        }
    }

    pub(super) fn win(&mut self, id: &WinId, change: impl FnOnce(&mut Win)) {
        let key = Key::win(id);
        self.touch(&key);
        if let Some(Record::Win(win)) = self.records.get_mut(&key) {
            change(win);
        }
    }

    /// Writes the note of an answer into its win: the one it has, or `fresh`. A note that is
    /// emptied takes its win along when nothing else was entered there and nobody else cites it.
    pub(super) fn note(&mut self, case: &CaseId, signal: &SignalId, fresh: Win) {
        let Some(Record::Case(owner)) = self.records.get(&Key::case(case)) else { return };
        let noted = owner
            .answer(signal)
            .and_then(|answer| answer.note.clone())
            .filter(|id| self.records.contains_key(&Key::win(id)));
        match noted {
            None if fresh.has_text() => {
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
    pub(super) fn cited(&self, id: &WinId) -> usize {
        let in_record = |record: &Record| match record {
            Record::Case(case) => case.citing(id).count(),
            Record::Story(story) => usize::from(story.win.as_ref() == Some(id)),
            Record::Sheet(sheet) => usize::from(sheet.rows.iter().any(|row| row.cites(id))),
            _ => 0,
        };
        self.citing_records().map(in_record).sum()
    }

    /// The records that can cite a win: few, where the wins are many.
    fn citing_records(&self) -> impl Iterator<Item = &Record> {
        [Kind::Case, Kind::Story, Kind::Sheet]
            .into_iter()
            .flat_map(|kind| self.records.of(kind))
            .map(AsRef::as_ref)
    }

    pub(super) fn drop_win(&mut self, id: &WinId) {
        let citing: Vec<Key> = self
            .citing_records()
            .filter(|record| match record {
                Record::Case(case) => case.citing(id).next().is_some(),
                Record::Story(story) => story.win.as_ref() == Some(id),
                Record::Sheet(sheet) => sheet.rows.iter().any(|row| row.cites(id)),
                _ => false,
            })
            .map(Record::key)
            .collect();
        for key in citing {
            self.touch(&key);
            match self.records.get_mut(&key) {
                Some(Record::Case(case)) => {
                    let (owner, signals): (CaseId, Vec<SignalId>) =
                        (case.id.clone(), case.citing(id).cloned().collect());
                    signals
                        .iter()
                        .for_each(|signal| self.answer(&owner, signal, |answer| answer.forget(id)));
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
    pub(super) fn forget(&mut self, win: &WinId) {
        self.cites.retain(|cited| cited != win);
        if self.note.as_ref() == Some(win) {
            self.note = None;
        }
    }
}
