//! Bad wording.

use super::{
    Bad, GROWTH, LOG, OWNERSHIP, TRACK, VENDOR, bad, bad_anywhere, kpi_tree, log, named, signal,
    vendor,
};

pub(super) fn bad_wording() -> Vec<Bad> {
    let spaces = "No text is empty or badly spaced.";
    let marks = "Quotes are typographic, and nothing hangs on an em dash.";
    let endings = "Sentences end, names and phrases do not.";
    let banned = "No word of the brochure.";
    let twice = "Nothing is said twice.";
    vec![
        bad(spaces, |track, _| track.name.clear(), &[(TRACK, "name", "is empty")]),
        bad(
            spaces,
            |track, _| vendor(track).hedge = " a friend".to_owned(),
            &[(VENDOR, "hedge", "begins or ends with a space")],
        ),
        bad(
            spaces,
            |track, _| vendor(track).trap = "You ring.  They answer.".to_owned(),
            &[(VENDOR, "trap", "holds a double space, a tab or a line break")],
        ),
        bad(
            spaces,
            |_, artifacts| log(artifacts).say = "I kept\nit.".to_owned(),
            &[(LOG, "say", "holds a double space, a tab or a line break")],
        ),
        bad(
            marks,
            |track, _| track.lead = "It's yours.".to_owned(),
            &[(TRACK, "lead", "holds a straight apostrophe")],
        ),
        bad(
            marks,
            |_, artifacts| log(artifacts).what = "A \"log\" — of decisions.".to_owned(),
            &[(LOG, "what", "holds a straight quote and an em dash")],
        ),
        bad(
            endings,
            |track, _| vendor(track).meaning = "Suppliers deliver".to_owned(),
            &[(VENDOR, "meaning", "does not end like a sentence")],
        ),
        bad(
            endings,
            |_, artifacts| log(artifacts).items[0].say = "I wrote these down:".to_owned(),
            &[(LOG, "item one-owner say", "does not end like a sentence")],
        ),
        bad(
            endings,
            |track, _| vendor(track).asks_for = "a supplier review.".to_owned(),
            &[(VENDOR, "asks_for", "ends like a sentence")],
        ),
        bad(
            endings,
            |track, _| track.bands[0].name = "Not yet.".to_owned(),
            &[(TRACK, "band not-yet name", "ends like a sentence")],
        ),
        bad(
            banned,
            |track, _| {
                vendor(track).trap = "Robust partners drive outcomes, not just cost.".to_owned()
            },
            &[(VENDOR, "trap", "says “drive”, “robust”, “not just”")],
        ),
        bad(
            banned,
            |track, _| {
                vendor(track).hedge = "a Best-in-Class partner with stakeholder buy-in".to_owned()
            },
            &[(VENDOR, "hedge", "says “best in class”, “stakeholder buy in”")],
        ),
        bad(
            twice,
            |track, _| {
                let says = vendor(track).trap.clone();
                track.lenses[5].examples[8].says = says;
            },
            &[
                (
                    VENDOR,
                    "trap",
                    "“Being the only person the account manager answers.” stands also in tracks/it-director/track.toml: lens software-first example executive-alignment",
                ),
                (
                    VENDOR,
                    "trap",
                    "“It feels like influence, and it means the service depends on your phone.” stands also in tracks/it-director/track.toml: lens software-first example executive-alignment",
                ),
            ],
        ),
        bad_anywhere(
            twice,
            |whole| {
                let says = named(whole, "cdgo").plans[0].phases[0].actions[0].says.clone();
                named(whole, "vp-engineering").plans[1].phases[0].goal = says;
            },
            &[(
                GROWTH,
                "plan first-90-days phase 1, action 1",
                "“Diagnose funnel, cohorts, channels and system.” stands also in tracks/vp-engineering/track.toml: plan first-90-days phase 1, goal",
            )],
        ),
        bad_anywhere(
            endings,
            |whole| whole.checklists[0].parts[0].items[0].next = "Write them down".to_owned(),
            &[("checklists/ai-leadership.toml", "item aims next", "does not end like a sentence")],
        ),
        bad_anywhere(
            banned,
            |whole| named(whole, "cdgo").plans[0].warnings.push("A robust plan.".to_owned()),
            &[(GROWTH, "plan first-90-days warning 1", "says “robust”")],
        ),
        bad_anywhere(
            banned,
            |whole| named(whole, "cdgo").guides[0].rows[0][1] = "Drive growth".to_owned(),
            &[(GROWTH, "guide three-titles row 1 cell 2", "says “drive”")],
        ),
        bad_anywhere(
            spaces,
            |whole| kpi_tree(whole).starts[0].name = " SaaS".to_owned(),
            &[(
                "artifacts/kpi-tree.toml",
                "block tree start e-commerce name",
                "begins or ends with a space",
            )],
        ),
        bad_anywhere(
            banned,
            |whole| named(whole, "cdgo").traps[0].name = "Robust trap".to_owned(),
            &[(GROWTH, "trap dashboard-keeper name", "says “robust”")],
        ),
        bad(
            twice,
            |track, artifacts| {
                let hedge = signal(track, "operational-ownership").evidence[2].to_uppercase();
                signal(track, "operational-ownership").hedge = hedge;
                log(artifacts).items[1].say = log(artifacts).items[0].say.clone();
            },
            &[
                (
                    LOG,
                    "item options say",
                    "“I prepared these, and somebody who lives with the result took them.” stands also in artifacts/decision-log.toml: item one-owner say",
                ),
                (
                    OWNERSHIP,
                    "evidence 3",
                    "“Restore tests passed, out of restore tests planned” stands also in tracks/it-director/signals/1-operational-ownership.toml: hedge",
                ),
            ],
        ),
    ]
}
