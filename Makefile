# Thin on purpose: what needs more than a line is in scripts/. "make" alone lists the targets.
.DEFAULT_GOAL := help
.NOTPARALLEL:
SHELL := bash

LISTEN ?= 127.0.0.1:8080

# Everything is compiled alike, and so only once: for generating, linting, the tests and the binary.
export GOFLAGS := $(strip $(GOFLAGS) -trimpath)

APP_SOURCES := $(shell find frontend -path frontend/node_modules -prune -o -path frontend/dist -prune \
	-o -path frontend/e2e -prune -o -type f -not -name '*.go' -print)
LINT := go tool -modfile=tools/go.mod golangci-lint

##@ Start
.PHONY: run
run: build ## Build, make a fresh demonstration scheme and serve it (LISTEN=127.0.0.1:8080)
	scripts/run.sh "$(LISTEN)"

.PHONY: dev
dev: system-build frontend/node_modules/.installed ## Serve with live reload: the Go program, and Vite in front of it
	scripts/dev.sh

.PHONY: build
build: system-build frontend/dist/index.html ## Build the app and bin/alongside
	go build -o bin/alongside ./cmd/alongside

##@ Code
.PHONY: generate
generate: frontend/node_modules/.installed ## Run every generator, in order: value lists, ent, gqlgen, the app's documents
	go generate ./internal/...
	go generate ./ent/...
	go generate ./graph/... ./cmd/...
	cd frontend && npm run --silent generate

.PHONY: migration
migration: system-test ## Write the migrations that the schema lacks, for both databases (name=add_thing)
	scripts/migration.sh "$(name)"

.PHONY: fmt
fmt: frontend/node_modules/.installed ## Format Go and the app
	$(LINT) fmt
	cd frontend && npx --no-install biome check --write .

.PHONY: lint
lint: frontend/node_modules/.installed ## Read the code for faults: golangci-lint, Biome, the TypeScript checker
	$(LINT) run
	cd frontend && npm run --silent lint

.PHONY: verify
verify: system-build frontend/node_modules/.installed ## Generate again and fail on any change; check modules, lockfile and tree
	scripts/verify.sh

##@ Test
.PHONY: test
test: system-test build budget test-go test-web e2e ## Every test: what the app weighs, Go on both databases, the app's units, the browser

.PHONY: test-go
test-go: ## Go tests, on SQLite and on a PostgreSQL of their own (vet is part of make lint)
	scripts/postgres.sh run -- go test -vet=off -ldflags='-s -w' -shuffle=on ./...

.PHONY: test-web
test-web: frontend/node_modules/.installed ## The app's unit tests
	cd frontend && npm test

.PHONY: e2e
e2e: frontend/node_modules/.installed ## Browser tests against bin/alongside (make build first)
	cd frontend && npm run --silent e2e

.PHONY: budget
budget: frontend/node_modules/.installed ## What each route of the built app weighs, against its limit (make build first)
	cd frontend && npm run --silent budget

.PHONY: bench
bench: build ## Six workloads, ours beside a hand-written server, as ratios (needs ../shared/bench, wrk and python3)
	scripts/bench/compare.sh

##@ Supply
.PHONY: sbom
sbom: ## Write what the program is made of to .run/sbom (CycloneDX)
	@scripts/sbom.sh

.PHONY: reproduce
reproduce: system-build ## Build the last commit twice, in two folders, and compare
	@scripts/reproduce.sh

.PHONY: vuln
vuln: ## Look the libraries up in a vulnerability database (ALONGSIDE_VULNDB=file:///...); no part of CI
	@scripts/vuln.sh

##@ Other
.PHONY: system-build system-test
system-build: # is what a build needs on this machine?
	@scripts/system.sh build
system-test: # and what the tests need?
	@scripts/system.sh test

.PHONY: clean
clean: ## Remove what the build made
	rm -rf bin .run frontend/node_modules
	find frontend/dist -mindepth 1 -not -name .gitkeep -delete

.PHONY: help
help: ## This list
	@awk 'BEGIN { FS = ":.*## " } /^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

# Installed when the lockfile says something new; npm ci also fails when it and package.json disagree.
frontend/node_modules/.installed: frontend/package.json frontend/package-lock.json
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

frontend/dist/index.html: frontend/node_modules/.installed $(APP_SOURCES)
	cd frontend && npm run --silent build
	@touch frontend/dist/.gitkeep $@
