//! Bad guides and bad checklists.

use super::{Bad, GROWTH, Shipped, bad_anywhere, named};
use rung::domain::{
    id::TrackId,
    schema::checklist::{Checklist, Choice},
};

pub(super) fn bad_guides() -> Vec<Bad> {
    let rule = "A guide has two to four columns, and as many cells in every row.";
    let item = "guide three-titles";
    vec![
        bad_anywhere(
            rule,
            |whole| drop(named(whole, "cdgo").guides[0].rows[1].pop()),
            &[(GROWTH, item, "row 2 has 2 cells, where 3 belong")],
        ),
        bad_anywhere(
            rule,
            |whole| named(whole, "cdgo").guides[0].rows[0].push("A fourth".to_owned()),
            &[(GROWTH, item, "row 1 has 4 cells, where 3 belong")],
        ),
        bad_anywhere(
            rule,
            |whole| named(whole, "cdgo").guides[0].rows.clear(),
            &[(GROWTH, item, "has no rows")],
        ),
        bad_anywhere(
            rule,
            |whole| {
                let guide = &mut named(whole, "cdgo").guides[0];
                guide.columns.truncate(1);
                guide.rows.iter_mut().for_each(|row| row.truncate(1));
            },
            &[(GROWTH, item, "1 columns, where 2 to 4 belong")],
        ),
        bad_anywhere(
            rule,
            |whole| {
                let guide = &mut named(whole, "cdgo").guides[0];
                guide.columns.extend(["Fourth".to_owned(), "Fifth".to_owned()]);
                guide
                    .rows
                    .iter_mut()
                    .for_each(|row| row.extend(["A fourth".to_owned(), "A fifth".to_owned()]));
            },
            &[(GROWTH, item, "5 columns, where 2 to 4 belong")],
        ),
    ]
}

const MOVES: &str = "checklists/cto-eight-moves.toml";
const WHICH: &str = "checklists/which-cto.toml";

fn list<'a>(whole: &'a mut Shipped, id: &str) -> &'a mut Checklist {
    whole.checklists.iter_mut().find(|checklist| checklist.id.as_str() == id).expect("a checklist")
}

fn moves(whole: &mut Shipped) -> &mut Checklist {
    list(whole, "cto-eight-moves")
}

fn which(whole: &mut Shipped) -> &mut Checklist {
    list(whole, "which-cto")
}

pub(super) fn bad_checklists() -> Vec<Bad> {
    let tracks = "A checklist belongs to tracks that exist.";
    let answers = "The answers of a checklist count up from 0, and a chooser has none.";
    let readings = "The readings of a checklist cover every sum once, lowest first.";
    let names = "a chooser’s items have a name, others have none";
    vec![
        bad_anywhere(
            tracks,
            |whole| moves(whole).tracks.clear(),
            &[(MOVES, "tracks", "names none")],
        ),
        bad_anywhere(
            tracks,
            |whole| moves(whole).tracks.push(TrackId::constant("cio-of-the-moon")),
            &[(MOVES, "tracks", "names cio-of-the-moon, which is no track")],
        ),
        bad_anywhere(
            answers,
            |whole| moves(whole).answers[1].value = 3,
            &[
                (MOVES, "answer", "do not count up from 0"),
                (MOVES, "reading", "the last does not end at 24, the highest sum"),
            ],
        ),
        bad_anywhere(
            answers,
            |whole| moves(whole).answers.swap(0, 1),
            &[(MOVES, "answer", "do not count up from 0")],
        ),
        bad_anywhere(
            answers,
            |whole| moves(whole).answers.truncate(1),
            &[
                (MOVES, "answer", "are not two or three"),
                (MOVES, "reading", "the last does not end at 0, the highest sum"),
            ],
        ),
        bad_anywhere(
            answers,
            |whole| which(whole).answers.push(Choice { value: 0, name: "No".to_owned() }),
            &[(WHICH, "answer", "are not for a chooser")],
        ),
        bad_anywhere(
            answers,
            |whole| which(whole).parts[0].items[0].name.clear(),
            &[(WHICH, "item startup", names)],
        ),
        bad_anywhere(
            answers,
            |whole| moves(whole).parts[0].items[0].name = "Platforms".to_owned(),
            &[(MOVES, "item platforms", names)],
        ),
        bad_anywhere(
            readings,
            |whole| moves(whole).readings[1].from = 7,
            &[(MOVES, "reading 7", "goes from 7 to 11, where 6 is next")],
        ),
        bad_anywhere(
            readings,
            |whole| moves(whole).readings[0].to = 6,
            &[(MOVES, "reading 6", "goes from 6 to 11, where 7 is next")],
        ),
        bad_anywhere(
            readings,
            |whole| moves(whole).readings[1].to = 5,
            &[
                (MOVES, "reading 12", "goes from 12 to 16, where 6 is next"),
                (MOVES, "reading 6", "goes from 6 to 5, where 6 is next"),
            ],
        ),
        bad_anywhere(
            readings,
            |whole| moves(whole).readings[2].to = 15,
            &[(MOVES, "reading", "the last does not end at 16, the highest sum")],
        ),
        bad_anywhere(
            readings,
            |whole| moves(whole).readings.clear(),
            &[(MOVES, "reading", "the last does not end at 16, the highest sum")],
        ),
        bad_anywhere(
            readings,
            |whole| {
                let mut sum = moves(whole).readings[0].clone();
                (sum.name, sum.means, sum.next) =
                    ("A".to_owned(), "Purple.".to_owned(), "Dance.".to_owned());
                which(whole).readings.push(sum);
            },
            &[(WHICH, "reading", "is not for a chooser")],
        ),
    ]
}
