//! What events do to everything, or to the choices about the page.

use super::edit::Edit;
use crate::domain::records::{key::Key, record::Record, settings::Settings};
use crate::domain::workspace::event::PageEvent;

impl Edit<'_> {
    pub(super) fn page_event(&mut self, event: &PageEvent) {
        match event {
            PageEvent::DaysOffNamed(off) => {
                let known = match self.records.get(&Key::settings()) {
                    Some(Record::Settings(settings)) => settings.clone(),
                    _ => Settings::default(),
                };
                self.put(Record::Settings(Settings { off: off.clone(), ..known }));
            }
            PageEvent::SettingsChosen(settings) => self.put(Record::Settings(settings.clone())),
            PageEvent::Imported(records) => records.iter().for_each(|(key, record)| match record {
                Some(record) => self.put(record.clone()),
                None => self.remove(key),
            }),
            PageEvent::Erased => self
                .records
                .keys()
                .cloned()
                .collect::<Vec<_>>()
                .iter()
                .for_each(|key| self.remove(key)),
        }
    }
}
