//! How the page keeps its promise: what makes it a fact, how to check it, and what it does not
//! cover.

use crate::route::Route;
use leptos::prelude::*;

/// Plain words for somebody who does not take a promise for granted.
#[component]
pub fn Promise() -> impl IntoView {
    view! {
        <div class="page">
            <div class="titled">
                <h1>"How this page keeps its promise"</h1>
                <p class="lead">
                    "Nothing you write leaves this device. You do not have to believe that; you can check it."
                </p>
            </div>
            <section class="section" aria-labelledby="check">
                <header>
                    <h2 id="check">"Check it"</h2>
                </header>
                <ol class="stack">
                    <li>
                        "Open your browser’s developer tools at “Network”, reload the page, and wait until it stands still. What is listed then came from this site: the page, its styles, its program."
                    </li>
                    <li>"Score a signal, write a note, print. The list stays as it is."</li>
                    <li>"Switch off your network and go on. Everything still works."</li>
                </ol>
            </section>
            <section class="section" aria-labelledby="policy">
                <header>
                    <h2 id="policy">"What makes it so"</h2>
                </header>
                <div class="stack">
                    <p>
                        "The page carries a Content-Security-Policy that allows it to load its own files from its own site and nothing else. Once it has started it adds a second policy that forbids every connection and every further script. The browser enforces both; the page could not lift them if it wanted to."
                    </p>
                    <p>
                        "There is no server behind it, no account, no cookie, no measuring of visitors, and no file from any other site."
                    </p>
                </div>
            </section>
            <section class="section" aria-labelledby="kept-where">
                <header>
                    <h2 id="kept-where">"Where your words are"</h2>
                </header>
                <div class="stack">
                    <p>
                        "In this browser’s local storage, under keys that begin with “rung:”. Each case, plan, story and win is a record of its own with a checksum. A record that cannot be read is never overwritten; "
                        <a href=Route::Data.href()>"Data"</a> " lists it and lets you save it."
                    </p>
                    <p>
                        "What you typed into a form and did not add yet, and the last steps that can be taken back, stand in the browser’s session storage and go with the tab."
                    </p>
                    <p>
                        "“Saved” means that the browser gave the words back when asked. Browsers write them to disk a few seconds later, so a computer that loses power in that moment can lose the last words."
                    </p>
                </div>
            </section>
            <section class="section" aria-labelledby="limits">
                <header>
                    <h2 id="limits">"What it does not cover"</h2>
                </header>
                <ul class="stack">
                    <li>
                        "Whoever runs the site you loaded this page from sees that you loaded it, as with any page."
                    </li>
                    <li>
                        "Other pages at the same web address share the browser’s storage with this one. A site of its own is the better home for it."
                    </li>
                    <li>
                        "Somebody who uses this browser under your account, or an extension that may read every page, can read what is kept here."
                    </li>
                    <li>
                        "Clearing the browser’s data takes it away. A file saved under "
                        <a href=Route::Data.href()>"Data"</a> " is the copy that stays."
                    </li>
                </ul>
            </section>
        </div>
    }
}
