# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What run, test, deb and .ci/run have in common. The caller sets -euo pipefail.
#
# A script asks for package lists with `provide NAME...` and goes on once they are there. On a system with Qt 6.8 they
# come from apt. On an older one the script is started again inside a Debian 13 root under the cache folder, where the
# same call finds nothing missing. What these functions say goes to stderr.

packaging=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
source_dir=$(dirname "$packaging")
cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/earmark
readonly packaging source_dir cache_dir

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$(basename "$0"): $*"
    exit 1
}

# The packages of the given lists, one a line.
packages() {
    local name
    for name; do
        sed 's/#.*//' "$packaging/packages-$name.txt"
    done | tr -s '[:space:]' '\n' | sed '/^$/d' | sort -u
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        fail "these packages are missing and there is no sudo; as root, run: $*"
    fi
}

# Installs what dpkg does not know of the given packages; asks the mirrors for news only where that fails.
install_packages() {
    local wanted missing
    wanted=$(printf '%s\n' "$@" | sort -u)
    # shellcheck disable=SC2016 # the field names are dpkg's
    missing=$(comm -23 <(echo "$wanted") \
        <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p' | sort -u))
    [ -n "$missing" ] || return 0
    say "Installing: $(echo "$missing" | tr '\n' ' ')"
    local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -y -q --no-install-recommends)
    # shellcheck disable=SC2086 # one word a package
    as_root "${apt[@]}" install $missing >&2 || {
        as_root "${apt[@]}" update >&2
        as_root "${apt[@]}" install $missing >&2
    }
}

# Whether apt offers a package at a version or above.
apt_offers() {
    local version
    version=$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: //p')
    [ -n "$version" ] && [ "$version" != "(none)" ] && dpkg --compare-versions "$version" ge "$2"
}

# Debian 13 and newer, and whatever is derived from it or as new.
system_is_new_enough() {
    local id version
    id=$(. /etc/os-release && echo "${ID:-}")
    version=$(. /etc/os-release && echo "${VERSION_ID:-}")
    if [ "$id" = debian ]; then
        # Testing and unstable state no number.
        [ -z "$version" ] || dpkg --compare-versions "$version" ge 13
    else
        command -v apt-get >/dev/null && apt_offers qt6-base-dev 6.8 && apt_offers cmake 3.31
    fi
}

# provide NAME... [-- ARGUMENT...]: returns where the packages of the lists are installed; the arguments are those of the
# calling script, for when it has to start itself again.
provide() {
    local -a lists=()
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        lists+=("$1")
        shift
    done
    [ $# = 0 ] || shift
    if system_is_new_enough; then
        # shellcheck disable=SC2046 # one word a package
        install_packages $(packages "${lists[@]}")
    else
        . "$packaging/root.sh"
        enter_root "$(readlink -f "$0")" "$@"
    fi
}

# build TARGET...: configures where that is due and builds the release preset.
build() {
    local build_dir=$source_dir/build/release system
    # A cache written by another compiler or in another root names files that are not here.
    system="$(. /etc/os-release && echo "$PRETTY_NAME"), $(command -v c++), $(packages build | sha256sum | cut -c1-12)"
    if [ ! -f "$build_dir/build.ninja" ] || [ "$(cat "$build_dir/.system" 2>/dev/null)" != "$system" ]; then
        cmake -S "$source_dir" --preset release --fresh >&2
        echo "$system" >"$build_dir/.system"
    fi
    cmake --build "$build_dir" --target "$@" >&2
}

# Starts an X server without a screen, on a number that is free, and points DISPLAY at it.
start_display() {
    local number
    exec {display_pipe}< <(exec Xvfb -displayfd 1 -screen 0 2600x1700x24 -nolisten tcp 2>/dev/null)
    display_server=$!
    trap 'kill "$display_server" 2>/dev/null || true' EXIT
    read -r -t 30 number <&"$display_pipe" || fail "Xvfb did not start"
    unset WAYLAND_DISPLAY XAUTHORITY
    export DISPLAY=:$number
}
