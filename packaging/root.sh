# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# A Debian 13 root for systems older than that: made once by mmdebstrap, entered with bubblewrap. Read by lib.sh.

readonly root_lists=(build run headless test check)
# An unfinished root is never used, so nothing is lost by not waiting for the disk.
readonly root_options=(--variant=apt --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/locale/*')
root_hash=$({ packages "${root_lists[@]}" && echo "${root_options[@]}"; } | sha256sum | cut -c1-12)
readonly root_hash root_dir=$cache_dir/debian-13-$root_hash

install_root_tools() {
    local -a tools=(mmdebstrap bubblewrap)
    [ "$(id -u)" = 0 ] || tools+=(uidmap)
    if command -v apt-get >/dev/null; then
        install_packages "${tools[@]}"
    elif ! command -v mmdebstrap >/dev/null || ! command -v bwrap >/dev/null; then
        fail "this system has no apt; please install mmdebstrap and bubblewrap"
    fi
}

# Names the users and the machine of the host are known by have to be files that can be covered when entering.
readonly covered_files=(/etc/resolv.conf /etc/machine-id /etc/passwd /etc/group /etc/hosts)

# Makes the root beside its place and renames it when it is whole.
make_root() {
    local part=$root_dir.part
    local -a options=("${root_options[@]}" --quiet --include="$(packages "${root_lists[@]}" | paste -sd,)")
    say "Making a Debian 13 root in $root_dir (once, some minutes) ..."
    remove_tree "$part"
    mkdir -p "$part"
    if [ "$(id -u)" = 0 ]; then
        LC_ALL=C.UTF-8 mmdebstrap "${options[@]}" trixie "$part" >&2
    else
        # As a stream, because the users of the unshared name space cannot reach into a private home.
        LC_ALL=C.UTF-8 mmdebstrap "${options[@]}" --mode=unshare trixie - \
            | tar -x -C "$part" --no-same-owner --exclude='./dev/*' >&2
    fi
    touch "${covered_files[@]/#/$part}"
    # D-Bus does not start without an id; a host that has one covers this.
    tr -d - </proc/sys/kernel/random/uuid >"$part/etc/machine-id"
    mv -T "$part" "$root_dir"
}

remove_tree() {
    [ ! -e "$1" ] || rm -rf --one-file-system -- "$1"
}

# Removes the roots of other package lists, but for those a program still runs in.
remove_old_roots() {
    local old
    for old in "$cache_dir"/debian-13-*; do
        case $old in
        "$root_dir" | "$root_dir".* | *.lock) continue ;;
        esac
        [ -d "$old" ] || continue
        ! flock -n "${old%.part}.lock" true || remove_tree "$old"
    done
}

# enter_root SCRIPT ARGUMENT...: replaces this process by the script inside the root.
enter_root() {
    install_root_tools
    mkdir -p "$cache_dir"
    # Held by whatever runs inside, so that nobody removes the root from below.
    exec {root_lock}>"$root_dir.lock"
    flock -s "$root_lock"
    if [ ! -d "$root_dir" ]; then
        flock "$root_lock"
        [ -d "$root_dir" ] || make_root
        remove_old_roots
        flock -s "$root_lock"
    fi

    # The system is the root's and cannot be changed from inside; all other folders are the host's own.
    local -a mounts=() folders=() variables=()
    local path name
    for path in usr etc var; do
        mounts+=(--ro-bind "$root_dir/$path" "/$path")
    done
    for path in bin sbin lib lib32 lib64; do
        [ ! -L "$root_dir/$path" ] || mounts+=(--symlink "usr/$path" "/$path")
    done
    for path in /*; do
        case $path in
        /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /run | /sbin | /sys | /usr | /var) ;;
        *) [ ! -d "$path" ] || folders+=("$path") ;;
        esac
    done
    for name in HOME XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR; do
        [ -z "${!name:-}" ] || folders+=("${!name}")
    done
    for path in "${folders[@]}" /run/media "$source_dir"; do
        mounts+=(--bind-try "$path" "$path")
    done
    mounts+=(--ro-bind-try "$(readlink -m "$source_dir/../shared")" "$(readlink -m "$source_dir/../shared")")
    for path in "${covered_files[@]}"; do
        [ ! -s "$path" ] || mounts+=(--ro-bind "$(readlink -f "$path")" "$path")
    done
    [ ! -f "${XAUTHORITY:-}" ] || mounts+=(--ro-bind "$XAUTHORITY" "$XAUTHORITY")

    for name in $(compgen -e); do
        case $name in
        HOME | USER | LOGNAME | TERM | COLORTERM | CI | LANG | LANGUAGE | LC_* | TZ) ;;
        DISPLAY | WAYLAND_DISPLAY | XAUTHORITY | DBUS_SESSION_BUS_ADDRESS | PULSE_SERVER | XDG_*) ;;
        EARMARK_* | QT_QPA_PLATFORM | QT_SCALE_FACTOR | CTEST_* | NINJA_STATUS | CMAKE_BUILD_PARALLEL_LEVEL) ;;
        http_proxy | https_proxy | no_proxy) ;;
        *) continue ;;
        esac
        variables+=(--setenv "$name" "${!name}")
    done
    # The host's data folders hold another Qt's plugins and other versions of everything.
    variables+=(--unsetenv XDG_DATA_DIRS --unsetenv XDG_CONFIG_DIRS)
    if [ -z "${TZ:-}" ] && [[ $(readlink -f /etc/localtime) == */zoneinfo/* ]]; then
        path=$(readlink -f /etc/localtime)
        variables+=(--setenv TZ "${path#*/zoneinfo/}")
    fi

    exec bwrap --die-with-parent --unshare-pid --dev-bind /dev /dev --proc /proc --ro-bind-try /sys /sys \
        "${mounts[@]}" --clearenv --setenv PATH /usr/local/bin:/usr/bin:/usr/sbin "${variables[@]}" \
        --chdir "$PWD" "$@"
}
