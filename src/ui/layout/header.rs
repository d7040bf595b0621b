//! Name, places, whether the words are saved, theme.

use crate::ui::{
    components::{icon, save_status::SaveStatus},
    session::use_session,
};
use crate::{browser::theme, route::Route};
use leptos::prelude::*;

/// Name, places, whether the words are saved, theme.
#[component]
pub(in crate::ui) fn Header() -> impl IntoView {
    let session = use_session();
    let route = session.route();
    let dark = session.dark();
    let place = move |to: Route, name: &'static str| {
        let href = to.href();
        let current = move || match (route.get(), &to) {
            (now, to) if now == *to => Some("page"),
            (Route::Case(..) | Route::Track(_), Route::Home) | (Route::Log(_), Route::Log(_)) => {
                Some("true")
            }
            _ => None,
        };
        view! {
            <li>
                <a href=href aria-current=current>
                    {name}
                </a>
            </li>
        }
    };
    view! {
        <header class="mast">
            <div class="wrap">
                <a class="wordmark" href="#/">
                    {icon::wordmark()}
                    "Rung"
                </a>
                <nav class="places" id="places" aria-label="Places" popover="">
                    <ul class="plain">
                        {place(Route::Home, "Cases")} {place(Route::Log(None), "Impact log")}
                        {place(Route::Data, "Data")}
                    </ul>
                </nav>
                <div class="tools">
                    <SaveStatus saving=session.saving() long=true />
                    <button
                        type="button"
                        aria-label="Dark theme"
                        aria-pressed=move || dark.get().to_string()
                        on:click=move |_| {
                            dark.set(!dark.get_untracked());
                            theme::set_dark(dark.get_untracked());
                        }
                    >
                        {icon::theme()}
                    </button>
                    <button type="button" class="menu-button" popovertarget="places">
                        "Menu"
                    </button>
                </div>
            </div>
        </header>
    }
}
