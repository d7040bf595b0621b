//! Rules about guides: tables that hold together.

use super::content::{Content, Problem, counted, problem, track_file};

pub(super) fn shape(content: &Content<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for track in content.tracks {
        let file = track_file(track);
        for guide in &track.guides {
            let item = format!("guide {}", guide.id);
            let columns = guide.columns.len();
            problems.extend(counted(&file, &item, columns, 2..=4, "columns"));
            problems.extend(guide.rows.is_empty().then(|| problem(&file, &item, "has no rows")));
            let wrong = guide.rows.iter().enumerate().filter(|(_, row)| row.len() != columns);
            problems.extend(wrong.map(|(at, row)| {
                problem(
                    &file,
                    &item,
                    format!("row {} has {} cells, where {columns} belong", at + 1, row.len()),
                )
            }));
        }
    }
    problems
}
