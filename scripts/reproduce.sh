#!/usr/bin/env bash
# Does the same source give the same program? Clones the last commit into two folders of different names, builds each
# with an environment of its own (compiler's cache, umask, time zone, language) and compares bin/alongside byte for
# byte. Exits 1, and keeps both, when they differ. Takes the time of two builds, one of them from nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

[[ -z $(git status --porcelain) ]] || say "what is not committed is left out"
room=$(mktemp -d)
one=$room/one two=$room/another/folder/of-another-length
commit=$(git rev-parse HEAD)
# The program carries the name of its commit, so that a binary can be traced to its source.
export npm_config_prefer_offline=true GOFLAGS=-buildvcs=true

# build DIRECTORY NAME=VALUE... clones and builds there.
build() {
    local dir=$1
    shift
    git clone -q --no-hardlinks --no-checkout . "$dir"
    git -C "$dir" checkout -q --detach "$commit"
    env "$@" make --no-print-directory -C "$dir" build >"$dir.log" 2>&1 || {
        tail -20 "$dir.log" >&2
        die "the build failed; $dir.log tells more"
    }
}

mkdir -p "$(dirname "$two")"
say "building $commit in $one"
build "$one"
say "building in $two, from nothing"
(umask 077 && build "$two" GOCACHE="$room/cache" TZ=Asia/Tokyo LC_ALL=C)

sums=$(cd "$room" && sha256sum one/bin/alongside another/folder/of-another-length/bin/alongside)
printf '%s\n' "$sums"
if [[ $(cut -d' ' -f1 <<<"$sums" | sort -u | wc -l) != 1 ]]; then
    (cd "$one/frontend/dist" && find . -type f -exec sha256sum {} + | sort -k2) >"$room/app.one"
    (cd "$two/frontend/dist" && find . -type f -exec sha256sum {} + | sort -k2) >"$room/app.two"
    diff "$room/app.one" "$room/app.two" >&2 && say "the app is the same; the programs differ in Go or C"
    die "the same source gave two programs; both are kept in $room"
fi
chmod -R u+w "$room" && rm -rf "$room"
say "the same source gave the same program"
