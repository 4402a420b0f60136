#!/usr/bin/env bash
# Is everything that is made from something else up to date, and is the tree as the house rules want it?
# Fails when generating changes anything, tracked or not, and leaves what was generated in place to be looked at.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

# state prints what differs from the last commit, contents included, so that work in progress may be verified too.
state() {
    git status --porcelain --untracked-files=all
    git diff --no-ext-diff HEAD | sha256sum
    git ls-files --others --exclude-standard -z | xargs -0 -r sha256sum
}

faults=0
# fault notes one finding, so that one run shows all of them.
fault() {
    say "$*"
    faults=$((faults + 1))
}

before=$(state)
make --no-print-directory generate
after=$(state)
if [[ $before != "$after" ]]; then
    git status --short
    git --no-pager diff --stat
    fault "generating changed the tree: commit what \"make generate\" writes"
fi
scripts/migration.sh lacking >/dev/null
if [[ $(state) != "$after" ]]; then
    git status --short ent/migrate
    fault "the entities have what no migration makes: remove what was written now, and run \"make migration name=...\""
fi

go run ./cmd/alongside policy export --json >/dev/null ||
    fault "internal/policy/policy.txt does not decide the schema: each coordinate has a line there, and no other"

go mod tidy -diff || fault "go.mod or go.sum is not tidy: run \"go mod tidy\""
go mod verify >/dev/null || fault "a module does not match go.sum"
(cd frontend && npm ci --dry-run --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null) ||
    fault "frontend/package-lock.json does not match package.json"

# A lockfile or a page that names where packages came from would send other people there. The addresses are
# asked for, so that this file does not name them either.
hosts=$({
    npm config get registry
    go env GOPROXY | tr ',|' '\n\n'
} | sed -n 's#^https\{0,1\}://\([^/:]*\).*#\1#p' | sort -u)
for host in $hosts; do
    found=$(git grep -lF "$host" || true)
    [[ -z $found ]] || fault "a package registry's address is in:" $found
done
found=$(git grep -l '"resolved": *"http' -- '*package-lock.json' || true)
[[ -z $found ]] || fault "download addresses are in:" $found
found=$(git grep -nE '(^|[^[:alnum:]_./-])/(work|farm|root|home/[a-z]+|Users/[a-z]+)/' || true)
[[ -z $found ]] || fault "a path of one machine: $found"

go test ./internal/arch || fault "the tree breaks a rule of internal/arch"

((faults == 0)) || die "$faults fault(s)"
