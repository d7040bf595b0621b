//! Some thousand random steps from fixed seeds; `make monkey` takes a hundred thousand.

use rung_e2e::Monkey;

async fn never_stops(seed: u32, steps: usize) {
    let walked = Monkey::start().await.run(seed, steps, |_, _| {}).await;
    match walked {
        Ok(done) => assert!(done >= steps, "{done} of {steps} steps"),
        Err(fault) => panic!("the page stopped\n{fault}"),
    }
}

#[tokio::test]
async fn the_page_never_stops_on_a_random_walk() {
    never_stops(1, 2_000).await;
}

#[tokio::test]
async fn nor_on_another() {
    never_stops(7_001, 2_000).await;
}
