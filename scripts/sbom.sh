#!/usr/bin/env bash
# Writes what the program is made of, as CycloneDX: .run/sbom/go.cdx.json (the modules linked into bin/alongside, with
# Go's own library) and .run/sbom/app.cdx.json (the app's packages; those for building and testing alone are marked as
# development: npm's --omit drops some that the app uses too). Both hold versions, hashes and licences. They are for
# whoever passes a binary on; nothing of them is committed.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

out=$PWD/.run/sbom
mkdir -p "$out"
say "reading the licences of the modules"
go tool -modfile=tools/supply/go.mod cyclonedx-gomod app -licenses -std -noserial -json \
    -main cmd/alongside -output "$out/go.cdx.json" . 2>"$out/log" || {
    cat "$out/log" >&2
    die "the modules could not be listed"
}
(cd frontend && npm sbom --sbom-format cyclonedx --package-lock-only --loglevel=error) >"$out/app.cdx.json" 2>"$out/log" || {
    cat "$out/log" >&2
    die "the packages could not be listed"
}
rm -f "$out/log"

# An inventory that misses what the program is known to use is worse than none.
for name in entgo.io/ent github.com/mattn/go-sqlite3; do
    grep -qF "\"$name\"" "$out/go.cdx.json" || die "$name is missing from $out/go.cdx.json"
done
for name in react urql; do
    grep -qF "\"$name\"" "$out/app.cdx.json" || die "$name is missing from $out/app.cdx.json"
done
for file in go app; do
    printf '%s: %s components\n' "$out/$file.cdx.json" "$(grep -cE '^ *"purl":' "$out/$file.cdx.json")"
done
