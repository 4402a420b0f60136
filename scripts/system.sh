#!/usr/bin/env bash
# Makes sure that the machine has what a target needs; a fast no-op when it has.
#
#   scripts/system.sh build   Go, Node with npm, a C compiler, make
#   scripts/system.sh test    the same, with the PostgreSQL server and Chromium (the default)
#
# What Debian or Ubuntu can supply is installed when we are root; anything else is named, with status 1.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

want=${1:-test}
packages=()
faults=()

# Debian's own Go and Node are too old for this program, so these two are only checked. Go judges itself
# against go.mod, because it may be allowed to fetch a newer toolchain.
if ! command -v go >/dev/null; then
    faults+=("Go (https://go.dev/doc/install)")
elif ! go_says=$(go list -m 2>&1); then
    faults+=("a Go that can build this module: $go_says")
fi
if ! command -v node >/dev/null; then
    faults+=("Node.js 20.19 or later (https://nodejs.org)")
elif ! at_least 20.19 "$(node --version | tr -d v)"; then
    faults+=("Node.js 20.19 or later (this is $(node --version))")
fi
command -v npm >/dev/null || faults+=("npm, which comes with Node.js")
command -v gcc >/dev/null || packages+=(gcc libc6-dev)
command -v make >/dev/null || packages+=(make)

if [[ $want == test ]]; then
    pg_bin >/dev/null || packages+=(postgresql)
    chromium_bin >/dev/null || packages+=(chromium)
    # A temporary cluster refuses to run as root, so root needs a way to step down.
    if [[ $(id -u) == 0 ]] && ! command -v setpriv >/dev/null; then packages+=(util-linux); fi
fi

if ((${#faults[@]})); then
    say "this machine lacks:"
    printf '  %s\n' "${faults[@]}" "${packages[@]}" >&2
    exit 1
fi
((${#packages[@]})) || exit 0

if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    die "this machine lacks these Debian packages (install them, or run this as root): ${packages[*]}"
fi

install_packages() {
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 -o Dpkg::Options::=--force-confold \
        -qq -y --no-install-recommends install "${packages[@]}" </dev/null >"$log" 2>&1
}

# The package would make a cluster and start it; the tests make their own and throw it away.
if [[ " ${packages[*]} " == *" postgresql "* && ! -e /etc/postgresql-common/createcluster.conf ]]; then
    mkdir -p /etc/postgresql-common
    printf 'create_main_cluster = false\nstart_conf = manual\n' >/etc/postgresql-common/createcluster.conf
fi

say "installing ${packages[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt-get -o DPkg::Lock::Timeout=120 -qq update >"$log" 2>&1 || say "apt-get update failed; trying with the lists we have"
# Two installations at once can trip over each other's files even with the lock, so one more try.
install_packages || { sleep 5; install_packages; } || {
    cat "$log" >&2
    die "could not install: ${packages[*]}"
}
