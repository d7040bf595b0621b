//! What to do next: steps made from the state of the case, the one that matters most first.

use super::{copy::names, to_score};
use crate::{
    domain::{
        assess::reading::Reading,
        english::{capitalize, count_label, join_and, number_word, spelled_count},
        records::{plan::Plan, story::StoryProgress},
        schema::signal::{Prompt, Signal},
    },
    route::CasePage,
    ui::{
        linger::linger,
        open_case::{OpenCase, use_case},
    },
};
use leptos::prelude::*;

/// A step, and where it is taken.
struct Step {
    href: String,
    title: String,
    says: String,
}

/// The steps in order.
#[component]
pub(super) fn Next() -> impl IntoView {
    let open = use_case();
    let steps = linger(move || {
        let row = |step: Step| {
            view! {
                <li>
                    <div>
                        <h3>
                            <a href=step.href>{step.title}</a>
                        </h3>
                        <p>{step.says}</p>
                    </div>
                </li>
            }
        };
        steps(open).into_iter().map(row).collect_view()
    });
    view! {
        <section class="section" aria-labelledby="next">
            <header>
                <h2 id="next">"What to do next"</h2>
            </header>
            <ol class="steps">{steps}</ol>
        </section>
    }
}

fn steps(open: OpenCase) -> Vec<Step> {
    open.reading.with(|reading| {
        let (score, proof, plan) =
            (score_the_rest(open, reading), prove(open, reading), plan(open));
        // While the band hangs on the person's word, proof is worth more than any new work.
        let middle = if reading.to_prove(&open.track()) > 0 || !reading.is_complete() {
            [proof, plan]
        } else {
            [plan, proof]
        };
        [score].into_iter().chain(middle).chain([story(open), print(open)]).flatten().collect()
    })
}

fn score_the_rest(open: OpenCase, reading: &Reading) -> Option<Step> {
    let left = reading.left();
    let minutes = (open.track().minutes as usize * left).div_ceil(reading.of().max(1));
    (left > 0).then(|| Step {
        href: to_score(open, reading),
        title: if left == 1 {
            "Score the signal that is left".to_owned()
        } else {
            format!("Score the {} signals that are left", number_word(left))
        },
        says: format!(
            "About {}. Then the total has a meaning, and the focus is picked from all of them.",
            count_label(minutes, "minute", "minutes")
        ),
    })
}

fn prove(open: OpenCase, reading: &Reading) -> Option<Step> {
    let first = reading.unproven().next()?;
    let track = open.track();
    let unproven: Vec<String> =
        names(reading.unproven().filter_map(|standing| track.signal(&standing.signal)));
    let n = unproven.len();
    Some(Step {
        href: open.href(CasePage::Score(Some(first.signal.clone()))),
        title: format!("Attach proof to {}", spelled_count(n, "unproven score", "unproven scores")),
        says: format!(
            "About {} minutes. {}. If you cannot find any, lower the {}: that is a finding too.",
            5 * n,
            capitalize(&join_and(&unproven)),
            if n == 1 { "score" } else { "scores" }
        ),
    })
}

fn plan(open: OpenCase) -> Option<Step> {
    let laid = open.plan.with(|plan| plan.as_ref().map(|plan| planned(open, plan)));
    let href = open.href(CasePage::Plan(None));
    if let Some((title, says)) = laid {
        return Some(Step { href, title, says });
    }
    let n = open.focus.with(Vec::len);
    (n > 0).then(|| Step {
        href,
        title: "Put the plan on dates".to_owned(),
        says: format!(
            "{}, ninety days, at most five actions a week. You choose the day it begins.",
            capitalize(&spelled_count(n, "signal", "signals"))
        ),
    })
}

fn planned(open: OpenCase, plan: &Plan) -> (String, String) {
    let today = open.session.today();
    let progress = plan.progress(today);
    let begins = if plan.start > today { "begins" } else { "began" };
    let done = format!(
        "The plan {begins} on {}; {} of {} {} done.",
        plan.start.in_year(),
        if progress.done == 0 { "none".to_owned() } else { number_word(progress.done) },
        count_label(progress.of, "line", "lines"),
        if progress.done < 2 { "is" } else { "are" }
    );
    match progress.late {
        _ if progress.done == progress.of => (
            "Look back on the plan".to_owned(),
            format!("{done} Score the signals again, and see what moved."),
        ),
        0 => ("Go on with the plan".to_owned(), done),
        1 => ("Catch up with the plan".to_owned(), format!("{done} One is late.")),
        late => (
            "Catch up with the plan".to_owned(),
            format!("{done} {} are late.", capitalize(&number_word(late))),
        ),
    }
}

fn story(open: OpenCase) -> Option<Step> {
    let track = open.track();
    let focus = open.focus.get();
    let in_focus = focus.iter().filter_map(|focus| track.signal(&focus.signal));
    let told = |prompt: &Prompt| {
        open.read(|workspace| {
            workspace
                .story(&open.id(), &prompt.id)
                .is_some_and(|story| story.told() == StoryProgress::Whole)
        })
    };
    let next = |signal: &Signal| signal.prompts.iter().find(|prompt| !told(prompt)).cloned();
    let applies = |signal: &&Signal| open.case.with(|case| case.applies(&signal.id));
    let prompt = in_focus.chain(&track.signals).filter(applies).find_map(next)?;
    let (whole, of) = open.stories_told();
    let so_far = if whole == 0 {
        format!("None of {of} is told yet.")
    } else {
        format!("{whole} of {of} are told.")
    };
    let so_far = if whole == 1 { format!("One of {of} is told.") } else { so_far };
    Some(Step {
        href: open.href(CasePage::Stories(Some(prompt.id.clone()))),
        title: if whole == 0 { "Tell a first story" } else { "Tell another story" }.to_owned(),
        says: format!("{so_far} {}", prompt.asks),
    })
}

fn print(open: OpenCase) -> Option<Step> {
    let whole = open.reading.with(Reading::is_complete);
    Some(Step {
        href: open.href(CasePage::Print),
        title: if whole { "Print this reading" } else { "Print what there is" }.to_owned(),
        says: "A cover, the scorecard, your focus and plan, the checklist of the proof pack and the stories, on A4 or Letter. You choose the pages.".to_owned(),
    })
}
