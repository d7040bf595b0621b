//! The pages of the open case.

use crate::ui::open_case::use_case;
use crate::{domain::records::plan::of_all, route::CasePage};
use leptos::prelude::*;

/// Which case, and its five rooms with how far each is.
#[component]
pub(in crate::ui) fn CaseNav(room: CasePage) -> impl IntoView {
    let open = use_case();
    let track = open.track();
    let name = track.name.clone();
    let scored =
        move || open.reading.with(|reading| format!("{} of {}", reading.scored(), reading.of()));
    let result = move || {
        open.reading.with(|reading| match (reading.scored(), reading.has_unproven()) {
            (0, _) => "not yet".to_owned(),
            (_, true) => format!("{}, {} proven", reading.claimed, reading.evidenced),
            (_, false) => reading.claimed.to_string(),
        })
    };
    let plan = move || {
        let progress =
            open.read(|workspace| of_all(&workspace.plans(&open.id()), open.session.today()));
        if progress.of == 0 {
            "not yet".to_owned()
        } else {
            format!("{} of {}", progress.done, progress.of)
        }
    };
    let pack = move || {
        let (complete, of) = open.documents_complete();
        format!("{complete} of {of}")
    };
    let stories = move || {
        let (told, of) = open.stories_told();
        format!("{told} of {of}")
    };
    let said = move || {
        open.case.with(|case| {
            case.scored.map_or_else(
                || format!("Opened {}", case.opened.long()),
                |day| format!("Scored {}", day.long()),
            )
        })
    };
    // On paper it names the case of a print that has no cover.
    let prints = matches!(room, CasePage::Print | CasePage::PrintOne(_));
    let here = move |to: &CasePage| match (&room, to) {
        (CasePage::Answers, CasePage::Score(_))
        | (CasePage::Rehearse(_), CasePage::Stories(_))
        | (CasePage::Words, CasePage::Pack(_)) => Some("true"),
        (CasePage::Attempts(_) | CasePage::Checklist(_), CasePage::Result) => Some("true"),
        (room, to) if std::mem::discriminant(room) == std::mem::discriminant(to) => Some("page"),
        _ => None,
    };
    view! {
        <section
            class=if prints { "casebar prints" } else { "casebar" }
            aria-label=format!("Case: {}", track.name)
        >
            <div class="wrap">
                <div class="title">
                    <b>{name}</b>
                    <p>{said}</p>
                </div>
                <nav class="rooms" aria-label="Rooms of this case">
                    <ol class="plain">
                        <li>
                            <a
                                href=open.href(CasePage::Score(None))
                                aria-current=here(&CasePage::Score(None))
                            >
                                <span>"Score"</span>
                                " "
                                <span class="count">{scored}</span>
                            </a>
                        </li>
                        <li>
                            <a
                                href=open.href(CasePage::Result)
                                aria-current=here(&CasePage::Result)
                            >
                                <span>"Result"</span>
                                " "
                                <span class="count">{result}</span>
                            </a>
                        </li>
                        <li>
                            <a
                                href=open.href(CasePage::Plan(None))
                                aria-current=here(&CasePage::Plan(None))
                            >
                                <span>"Plan"</span>
                                " "
                                <span class="count">{plan}</span>
                            </a>
                        </li>
                        <li>
                            <a
                                href=open.href(CasePage::Pack(None))
                                aria-current=here(&CasePage::Pack(None))
                            >
                                <span>"Proof" <span class="long">" pack"</span></span>
                                " "
                                <span class="count">{pack}</span>
                            </a>
                        </li>
                        <li>
                            <a
                                href=open.href(CasePage::Stories(None))
                                aria-current=here(&CasePage::Stories(None))
                            >
                                <span>"Stories"</span>
                                " "
                                <span class="count">{stories}</span>
                            </a>
                        </li>
                    </ol>
                </nav>
            </div>
        </section>
    }
}
