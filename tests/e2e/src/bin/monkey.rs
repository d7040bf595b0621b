//! Random steps by the ten thousand through the built site. Says nothing but how far it is, and
//! ends at the first fault with the shortest trail to it.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use rung_e2e::Monkey;

/// A line of progress for so many steps.
const EVERY: usize = 5_000;

fn argument(name: &str) -> Option<u32> {
    let mut arguments = std::env::args().skip_while(|argument| argument != name);
    arguments.nth(1)?.parse().ok()
}

#[tokio::main]
async fn main() {
    let (Some(steps), Some(seed)) = (argument("--steps"), argument("--seed")) else {
        println!("usage: monkey --steps N --seed N");
        std::process::exit(2);
    };
    let monkey = Monkey::start().await;
    let mut next = EVERY;
    let told = |seed: u32, done: usize| {
        if done >= next {
            println!("{done} steps, seed {seed}");
            next += EVERY;
        }
    };
    let walked = monkey.run(seed, usize::try_from(steps).unwrap_or(usize::MAX), told).await;
    // The browser ends with it, and leaving the process would not end it.
    drop(monkey);
    match walked {
        Ok(done) => println!("{done} steps from seed {seed} on, and the page never stopped"),
        Err(fault) => {
            println!("{fault}");
            std::process::exit(1);
        }
    }
}
