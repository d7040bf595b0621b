//! What Home opens with: the statement, the promise, and a sample reading. `index.html` says the
//! same before the page starts.

use crate::{
    content,
    domain::assess::reading::sample,
    route::{CasePage, Route},
    ui::{charts::ladder::ladder, session::use_session},
};
use leptos::prelude::*;

/// The statement, and a sample reading beside it.
#[component]
pub(super) fn Hero() -> impl IntoView {
    let session = use_session();
    let resume = move || {
        session.read(|workspace| {
            workspace.cases().first().map(|case| (case.id.clone(), case.track.clone()))
        })
    };
    // 19 claimed, 14 evidenced: shows the whole grammar at once. No track is read for it.
    let figure = content::TRACKS.first().map(|track| ladder(&sample(track.bands, 19, 14)));
    view! {
        <div class="opening">
            <div class="statement">
                <h1>"Know which rung you are on. Prove the next one."</h1>
                <p class="lead">
                    "Rung scores you against the technology leadership role you want next, shows how much of that score you can prove, and turns the difference into a plan, a proof pack and stories for the room."
                </p>
                <p class="row">
                    <a class="button primary" href="#tracks">
                        "Score yourself in ten minutes"
                    </a>
                    {move || {
                        resume()
                            .map(|(case, track)| {
                                let name = content::entry(&track)
                                    .map_or("your case", |entry| entry.name);
                                view! {
                                    <a
                                        class="button"
                                        href=Route::Case(case, CasePage::Score(None)).href()
                                    >
                                        {format!("Continue {name}")}
                                    </a>
                                }
                            })
                    }}
                </p>
                <div class="promise last">
                    <p>
                        "Nothing you write leaves this device. There is no account, no server and no tracking."
                    </p>
                    <details class="disclosure plain">
                        <summary>"How to check that yourself"</summary>
                        <div class="inside">
                            <p>
                                "Open your browser’s network panel and use the page: after it has loaded, the list stays empty. The page’s own security policy forbids it to send anything. Your work is kept in this browser’s storage, and can be taken out as one file at any time."
                            </p>
                        </div>
                    </details>
                </div>
            </div>
            <figure class="figure">
                {figure}
                <figcaption class="caption">
                    "A sample reading. Solid rungs are proven; outlined rungs are claimed and still to prove."
                </figcaption>
            </figure>
        </div>
    }
}
