# Thin on purpose: what each step does, and why, is written in tools/.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build serve dev test monkey bench

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install every tool that is missing
	@tools/setup.sh test

build: ## Build the release site into dist/
	@tools/setup.sh build
	@tools/build.sh

serve: build ## Build the release site and serve it on 127.0.0.1
	@node tools/serve.mjs dist --port 8080

dev: ## Serve a debug build that is rebuilt on every change (reload the page yourself)
	@tools/setup.sh build
	@. tools/env.sh && trunk serve --no-autoreload=true --dist .build/dev

test: ## Run every check
	@tools/setup.sh test
	@tools/test.sh

monkey: ## Build the release site and take 100,000 random steps through it (STEPS=…, SEED=…)
	@tools/setup.sh test
	@tools/build.sh
	@tools/monkey.sh --steps $(or $(STEPS),100000) --seed $(or $(SEED),1)

bench: ## Build the release site and print its sizes and times
	@tools/setup.sh test
	@tools/build.sh
	@tools/bench.sh
