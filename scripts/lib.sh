# Functions shared by the scripts here; sourced, never run.
# shellcheck shell=bash

# say prints one line of progress on standard error, so that standard output stays usable.
say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

# die says why and ends with status 1.
die() { say "$*"; exit 1; }

# pg_bin prints the folder of the newest PostgreSQL server programs; status 1 if there is none.
# Debian keeps them outside PATH, one folder a version.
pg_bin() {
    local dir newest=
    for dir in /usr/lib/postgresql/*/bin; do
        [[ -x $dir/initdb && -x $dir/postgres ]] || continue
        [[ -z $newest || $(printf '%s\n%s\n' "$newest" "$dir" | sort -V | tail -1) == "$dir" ]] && newest=$dir
    done
    if [[ -z $newest ]] && command -v initdb >/dev/null && command -v postgres >/dev/null; then
        newest=$(dirname "$(readlink -f "$(command -v initdb)")")
    fi
    [[ -n $newest ]] && printf '%s\n' "$newest"
}

# chromium_bin prints the path of a Chromium for the browser tests; status 1 if there is none.
chromium_bin() {
    local name
    for name in chromium chromium-browser google-chrome-stable google-chrome; do
        command -v "$name" && return 0
    done
    return 1
}

# at_least WANT HAVE is true when version HAVE is WANT or later.
at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -1) == "$1" ]]; }
