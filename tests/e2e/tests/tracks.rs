//! Every track from Home to a printed result, by keyboard alone; its checklists, its long plans,
//! and then and now.

use rung_e2e::{Options, Paper, Visit};
use serde_json::Value;

/// A walk: the track's name and id, a level for each signal, and what the reading then is.
struct Track {
    name: &'static str,
    id: &'static str,
    /// The first one is proven by a note, the others stand on the person's word.
    levels: &'static [u8],
    claimed: &'static str,
    evidenced: &'static str,
    /// What the Result room says of the sum.
    says: &'static str,
    /// A long plan and its first action.
    long: (&'static str, &'static str),
}

const TRACKS: [Track; 5] = [
    Track {
        name: "IT Director",
        id: "it-director",
        levels: &[3, 3, 2, 2, 2, 3, 2, 1, 1],
        claimed: "Strong, director-ready",
        evidenced: "Hireable in the right environment",
        says: "Your answers add up to 19 of 27.",
        long: ("First 90 days", ""),
    },
    Track {
        name: "Senior engineering manager or director",
        id: "em-promotion",
        levels: &[2, 2, 2, 1, 2, 1, 2, 1, 2],
        claimed: "Operating at senior level",
        evidenced: "Promotable with targeted work",
        says: "Your answers add up to 15 of 18.",
        long: (
            "From engineer to engineering manager",
            "Take one problem a quarter from complaint to fix.",
        ),
    },
    Track {
        name: "VP of Engineering",
        id: "vp-engineering",
        levels: &[2, 2, 2, 2, 2, 2, 1, 1],
        claimed: "VP-level readiness",
        evidenced: "In transition",
        says: "Of eight signals you put six at “Proven VP” and two at “Emerging VP”.",
        long: (
            "12-month roadmap",
            "Score the matrix with one dated fact per row, and let a VP contest it.",
        ),
    },
    Track {
        name: "CTO",
        id: "cto",
        levels: &[3, 3, 3, 2, 3, 2, 2, 3, 3],
        claimed: "Ready to carry it",
        evidenced: "Emerging executive",
        says: "Your answers add up to 24 of 27.",
        long: ("First 90 days as CTO", "Ask the CEO and two board members what they expect."),
    },
    Track {
        name: "Chief Digital Growth Officer",
        id: "cdgo",
        levels: &[2, 2, 2, 1, 2, 2, 2, 0],
        claimed: "Doing the job in practice",
        evidenced: "The mandate is elsewhere",
        says: "Six of eight signals stand at “Consistently”.",
        long: ("First 90 days as CDGO", "Diagnose funnel, cohorts, channels and system."),
    },
];

async fn walk(track: &Track) {
    let visit = Visit::open(Options::default()).await;
    visit.go("#/").await;
    visit.arrive("Know which rung").await;
    visit.tab_to(track.name).await;
    visit.keys("{Enter}").await;
    visit.arrive(track.name).await;
    visit.tab_to("Start scoring").await;
    visit.keys("{Enter}").await;
    for (at, level) in track.levels.iter().enumerate() {
        visit.see(&format!("Signal {} of {}", at + 1, track.levels.len())).await;
        visit.keys(&level.to_string()).await;
        if at == 0 {
            visit.keys("n").await;
            visit.keys("Lead time fell from 12 to 4 days.").await;
            visit.keys("{Escape}").await;
        }
        visit.keys("{ArrowRight}").await;
    }
    visit.arrive("Check your answers").await;
    visit.tab_to("See your reading").await;
    visit.keys("{Enter}").await;
    visit.arrive(track.claimed).await;
    visit.see(track.says).await;
    visit.see("on your word").await;
    visit.see(&lower(track.evidenced)).await;
    visit.enter("plan").await;
    visit.tab_to("Put the plan on dates").await;
    visit.keys("{Enter}").await;
    visit.arrive("Ninety days on").await;
    lay_long(&visit, track).await;
    visit.enter("print").await;
    visit.see("Print or save as PDF").await;
    let paper = visit.print_text(Paper::A4, track.id).await;
    let paper = flat(&paper);
    for expected in [track.claimed, track.evidenced, track.long.0] {
        assert!(
            paper.to_lowercase().contains(&expected.to_lowercase()),
            "the paper does not say {expected:?}:\n{paper}"
        );
    }
    let plan = visit.record("plan").await;
    for signal in plan
        .get("signals")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
    {
        assert!(!signal.is_empty());
    }
    assert_eq!(visit.violations().await, Vec::<String>::new());
}

/// Lays the long plan, ticks its first line, and finds it after a reload.
async fn lay_long(visit: &Visit, track: &Track) {
    let (name, first) = track.long;
    // The plans stand above the heading, which has the focus after laying one.
    visit.reload().await;
    visit.arrive("Ninety days on").await;
    visit.tab_to(name).await;
    visit.keys("{Enter}").await;
    visit.arrive(name).await;
    visit.see("Not on dates yet").await;
    visit.tab_to("Put the plan on dates").await;
    visit.keys("{Enter}").await;
    visit.see("lines done").await;
    if !first.is_empty() {
        visit.tick(first).await;
        visit.see("1 of").await;
        visit.saved().await;
        visit.reload().await;
        visit.arrive(name).await;
        assert!(visit.is_chosen(first).await, "the tick of a long plan outlives a reload");
    }
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_it_director_from_home_to_paper() {
    walk(&TRACKS[0]).await;
}

#[tokio::test]
async fn the_promotion_from_home_to_paper() {
    walk(&TRACKS[1]).await;
}

#[tokio::test]
async fn the_vp_from_home_to_paper() {
    walk(&TRACKS[2]).await;
}

#[tokio::test]
async fn the_cto_from_home_to_paper() {
    walk(&TRACKS[3]).await;
}

#[tokio::test]
async fn the_growth_officer_from_home_to_paper() {
    walk(&TRACKS[4]).await;
}

/// Opens a case of a track and answers all its signals with the same level.
async fn scored(visit: &Visit, id: &str, level: u8, signals: usize) {
    visit.go(&format!("#/track/{id}")).await;
    visit.press("Start scoring").await;
    for at in 0..signals {
        visit.see(&format!("Signal {} of {signals}", at + 1)).await;
        visit.keys(&level.to_string()).await;
        visit.keys("{ArrowRight}").await;
    }
    visit.arrive("Check your answers").await;
}

#[tokio::test]
async fn a_checklist_reads_alone_and_feeds_the_plan_of_a_case() {
    let visit = Visit::open(Options::default()).await;
    visit.go("#/").await;
    visit.press("Five hows of an operating system").await;
    visit.arrive("Five hows").await;
    visit.see("0 of 5 answered").await;
    visit.dont_see("Put into the plan").await;
    scored(&visit, "vp-engineering", 1, 8).await;
    visit.enter("plan").await;
    visit.press("Put the plan on dates").await;
    visit.enter("result").await;
    visit.press("Five hows of an operating system").await;
    visit.arrive("Five hows").await;
    visit.see("Checklist of this case").await;
    let groups =
        visit.run("return [...document.querySelectorAll('.questions fieldset legend')].map((one) => one.textContent)", vec![]).await;
    for question in groups.as_array().into_iter().flatten().filter_map(Value::as_str) {
        visit.choose_near("Not written down", question).await;
    }
    visit.see("0 of 10").await;
    visit.see("What would change the answer").await;
    visit.press("Put into the plan").await;
    visit.see("Added to the plan").await;
    visit.see("In the plan").await;
    visit.press("Undo").await;
    visit.dont_see("In the plan").await;
    visit.saved().await;
    visit.reload().await;
    visit.see("5 of 5 answered").await;
    visit.press("Clear the answers").await;
    visit.see("0 of 5 answered").await;
    assert_eq!(visit.count_stored("rung:checklist:").await, 0);
}

#[tokio::test]
async fn a_document_that_only_a_long_plan_ships_is_not_called_unasked() {
    let visit = Visit::open(Options::default()).await;
    scored(&visit, "cto", 1, 9).await;
    visit.enter("plan/first-90-days").await;
    visit.press("Put the plan on dates").await;
    visit.see("lines done").await;
    visit.enter("pack").await;
    visit.see("Added by your plan, ships").await;
    visit.dont_see("no plan asks for it").await;
    visit.enter("pack/stakeholder-map").await;
    visit.arrive("Stakeholder map").await;
    visit.dont_see("Take it out of the pack").await;
    visit.go("#/").await;
    visit.see("Plan: 0 of").await;
}

#[tokio::test]
async fn signal_names_stand_whole_on_paper() {
    let visit = Visit::open(Options::default()).await;
    scored(&visit, "em-promotion", 1, 9).await;
    visit.enter("print").await;
    visit.arrive("As it will be on paper").await;
    let paper = flat(&visit.print_words(Paper::A4, "names").await);
    for names in [
        "technology strategy and business goals or presence and influence",
        "presence and influence or leadership and team building",
        "finance and funding or",
    ] {
        assert!(paper.contains(names), "{names}\n{paper}");
    }
    assert!(!paper.contains("presence or influence"), "{paper}");
}

#[tokio::test]
async fn a_chooser_keeps_one_pick() {
    let visit = Visit::open(Options::phone()).await;
    visit.go("#/checklist/which-cto").await;
    visit.choose("Startup").await;
    visit.choose("Fractional").await;
    assert!(!visit.is_chosen("Startup").await);
    visit.saved().await;
    visit.go("#/").await;
    visit.see("Fractional").await;
}

#[tokio::test]
async fn an_attempt_is_frozen_and_compared_with_today() {
    let visit = Visit::open(Options::default()).await;
    scored(&visit, "cto", 1, 9).await;
    visit.enter("result").await;
    visit.press("Freeze as an attempt").await;
    visit.see("frozen as an attempt already").await;
    visit.enter("score/strategic-thinking").await;
    visit.keys("3").await;
    visit.enter("score/business-finance").await;
    visit.keys("0").await;
    visit.enter("attempts").await;
    visit.see("Claimed: from 9 to 10.").await;
    visit.see("One signal went up, one signal went down.").await;
    visit.see("+2").await;
    visit.see("−1").await;
    visit.press("Drop").await;
    visit.see("No attempt yet").await;
    visit.press("Undo").await;
    visit.see("Claimed: from 9 to 10.").await;
    visit.saved().await;
    visit.reload().await;
    visit.see("Claimed: from 9 to 10.").await;
}

#[tokio::test]
async fn a_signal_that_does_not_apply_rescales_the_reading_and_the_paper_says_so() {
    let visit = Visit::open(Options::default()).await;
    scored(&visit, "em-promotion", 1, 9).await;
    visit.enter("score/finance-funding").await;
    visit.arrive("Finance and funding").await;
    visit.press("This does not apply to my work").await;
    visit.write("Why not?", "Budgets are held by the group.").await;
    visit.see("at most 16").await;
    visit.enter("result").await;
    visit.see("Your answers add up to 8 of 16.").await;
    visit.see("Does not apply here: finance and funding (Budgets are held by the group).").await;
    visit.enter("print").await;
    let paper = flat(&visit.print_text(Paper::A4, "aside").await);
    assert!(paper.contains("the total is out of 16 instead of 18"), "{paper}");
    // The level it had before is not shown as chosen, so choosing that one brings the signal back.
    visit.enter("score/finance-funding").await;
    visit.arrive("Finance and funding").await;
    assert!(!visit.is_chosen("1 Emerging").await);
    visit.choose("1 Emerging").await;
    visit.enter("result").await;
    visit.see("Your answers add up to 9 of 18.").await;
}

#[tokio::test]
async fn cases_stand_side_by_side_on_home() {
    let visit = Visit::open(Options::default()).await;
    scored(&visit, "cto", 2, 9).await;
    visit.go("#/").await;
    visit.dont_see("Side by side").await;
    scored(&visit, "cdgo", 2, 8).await;
    visit.go("#/").await;
    visit.see("Side by side").await;
    visit.see("18 of 27").await;
    visit.see("8 of 8").await;
}
