//! Bad gap plans and long plans.

use super::{Bad, GROWTH, VENDOR, bad, bad_anywhere, named, vendor};
use rung::domain::schema::{long_plan::LongPlan, signal::Deliverable};

fn document(id: &str) -> Deliverable {
    Deliverable::Artifact(id.try_into().unwrap())
}

fn outcome(says: &str) -> Deliverable {
    Deliverable::Outcome(says.to_owned())
}

pub(super) fn bad_plans() -> Vec<Bad> {
    let actions = "A phase has two to four actions of weight 1 to 3 that start with a capital.";
    let deliver = "A phase ends in one or two deliverables that exist.";
    vec![
        bad(
            "A gap plan has the phases of its track.",
            |track, _| {
                let last = vendor(track).gap_plan.phases.pop().expect("a phase");
                vendor(track).gap_plan.phases[0].deliverables.extend(last.deliverables);
            },
            &[(VENDOR, "gap_plan", "2 phases, where 3 belong")],
        ),
        bad(
            actions,
            |track, _| vendor(track).gap_plan.phases[1].actions.truncate(1),
            &[(VENDOR, "gap_plan phase 2", "1 actions, where 2 to 4 belong")],
        ),
        bad(
            actions,
            |track, _| vendor(track).gap_plan.phases[1].actions[0].weight = 4,
            &[(VENDOR, "gap_plan phase 2, action 1", "weight is 4, where 1 to 3 belong")],
        ),
        bad(
            actions,
            |track, _| vendor(track).gap_plan.phases[0].actions[1].weight = 0,
            &[(VENDOR, "gap_plan phase 1, action 2", "weight is 0, where 1 to 3 belong")],
        ),
        bad(
            actions,
            |track, _| {
                vendor(track).gap_plan.phases[0].actions[0].says = "list all of them.".to_owned()
            },
            &[(VENDOR, "gap_plan phase 1, action 1", "does not start with a capital letter")],
        ),
        bad(
            deliver,
            |track, _| {
                vendor(track).gap_plan.phases[0].deliverables = vec![document("crystal-ball")]
            },
            &[(VENDOR, "gap_plan phase 1", "ends in crystal-ball, which is no artifact")],
        ),
        bad(
            deliver,
            |track, _| vendor(track).gap_plan.phases[0].deliverables = vec![outcome("")],
            &[
                (VENDOR, "gap_plan phase 1", "ends in an outcome without words"),
                (VENDOR, "gap_plan phase 1, outcome", "is empty"),
            ],
        ),
        bad(
            deliver,
            |track, _| {
                let two = ["risk-register", "strategy-page"].map(document);
                vendor(track).gap_plan.phases[0].deliverables.extend(two);
            },
            &[(VENDOR, "gap_plan phase 1", "3 deliverables, where 1 to 2 belong")],
        ),
        bad(
            "A gap plan ships at least three things.",
            |track, _| vendor(track).gap_plan.phases[2].deliverables.clear(),
            &[
                (VENDOR, "gap_plan", "ships 2 things, where at least 3 belong"),
                (VENDOR, "gap_plan phase 3", "0 deliverables, where 1 to 2 belong"),
            ],
        ),
    ]
}

pub(super) fn bad_long_plans() -> Vec<Bad> {
    let long = "A long plan has two to four phases of thirty days or more, each with actions and what it ends in.";
    let (plan, phase) = ("plan first-90-days", "plan first-90-days phase 2");
    vec![
        bad_anywhere(
            long,
            |whole| whole_plan(whole).phases.truncate(1),
            &[(GROWTH, plan, "1 phases, where 2 to 4 belong")],
        ),
        bad_anywhere(
            long,
            |whole| {
                let plan = whole_plan(whole);
                let mut more = plan.phases[0].clone();
                more.goal = "Purple elephants dance here.".to_owned();
                more.actions
                    .iter_mut()
                    .zip(["Paint.", "Sing.", "Sleep.", "Swim."])
                    .for_each(|(action, says)| action.says = says.to_owned());
                more.deliverables = vec![outcome("A first elephant")];
                plan.phases.push(more.clone());
                more.goal = "Blue ones follow.".to_owned();
                more.actions
                    .iter_mut()
                    .zip(["Hop.", "Run.", "Wait.", "Eat."])
                    .for_each(|(action, says)| action.says = says.to_owned());
                more.deliverables = vec![outcome("A second elephant")];
                plan.phases.push(more);
            },
            &[(GROWTH, plan, "5 phases, where 2 to 4 belong")],
        ),
        bad_anywhere(
            long,
            |whole| whole_plan(whole).good.truncate(1),
            &[(GROWTH, plan, "1 signs of a good end, where 2 to 5 belong")],
        ),
        bad_anywhere(
            long,
            |whole| whole_plan(whole).phases[1].days = 29,
            &[(GROWTH, phase, "has 29 days, where 30 or more belong")],
        ),
        bad_anywhere(
            long,
            |whole| whole_plan(whole).phases[1].actions.truncate(1),
            &[(GROWTH, phase, "1 actions, where 2 to 6 belong")],
        ),
        bad_anywhere(
            long,
            |whole| whole_plan(whole).phases[1].actions[0].weight = 0,
            &[(GROWTH, phase, "weight is 0, where 1 to 3 belong")],
        ),
        bad_anywhere(
            long,
            |whole| whole_plan(whole).phases[1].actions[0].says = "reset all of it.".to_owned(),
            &[(GROWTH, phase, "does not start with a capital letter")],
        ),
        bad_anywhere(
            long,
            |whole| whole_plan(whole).phases[1].deliverables.clear(),
            &[(GROWTH, phase, "0 deliverables, where 1 to 4 belong")],
        ),
        bad_anywhere(
            long,
            |whole| whole_plan(whole).phases[1].deliverables[1] = document("crystal-ball"),
            &[(GROWTH, phase, "ends in crystal-ball, which is no artifact")],
        ),
    ]
}

fn whole_plan(whole: &mut super::Shipped) -> &mut LongPlan {
    &mut named(whole, "cdgo").plans[0]
}
