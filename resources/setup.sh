# What start.sh and tests/run.sh share: system packages and the virtual environment. Sourced, with $root set.

# A line each: soname, and the Debian package that holds it. Qt loads the xcb ones only when a window opens.
libraries=$(cat "$root/resources/desktop/libraries.txt")
oldest_python='3, 11'

say() { printf 'Desktop Reader: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 2
}

# What the environment in $1 must have been made for: this place, and everything in the project file but the tools' settings.
wanted() { sed '/^\[tool/,$d' "$root/pyproject.toml" && printf '%s\n' "$root"; }

is_current() { [ -x "$1/bin/python" ] && wanted | cmp -s - "$1/made-for"; }

# quietly WHAT COMMAND...: shows the command's output only where it fails.
quietly() {
    what=$1
    shift
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "$what failed: the lines above say why (it needs the network). Then run this command again."
}

missing_libraries() {
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || known=
    printf '%s\n' "$libraries" | while read -r soname package; do
        case $soname in '') continue ;; esac
        case $known in
        *"$soname "*) ;;
        *) printf ' %s' "$package" ;;
        esac
    done
}

has_han_font() {
    if command -v fc-list >/dev/null; then
        [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]
        return
    fi
    for name in '*CJK*' '*SourceHan*' 'wqy-*' 'DroidSansFallback*' 'uming*' 'ukai*' 'simsun*' 'msyh*'; do
        [ -z "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
            -name "$name" 2>/dev/null)" ] || return 0
    done
    return 1
}

# Prints the first Python on the path that is new enough.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c "import sys; sys.exit(sys.version_info < ($oldest_python))" 2>/dev/null; then
            # The versioned program behind the link: an upgrade of the system then shows as a dangling link.
            "$name" -c 'import os, sys; print(os.path.realpath(sys.executable))'
            return
        fi
    done
}

# Runs a command as the administrator, where that needs no password.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}

apt_install() {
    as_root apt-get -q -o DPkg::Lock::Timeout=120 update &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "$@"
}

# Installs the system packages that are missing, or says which they are and ends.
install_system_packages() {
    needed=$(missing_libraries)
    if command -v python3 >/dev/null; then
        python=$(find_python)
        [ -n "$python" ] || fail "Python 3.11 or newer is needed, and this is $(python3 -V 2>&1); please install a newer one."
        "$python" -c 'import ensurepip, venv' 2>/dev/null || needed="$needed python3-venv"
    else
        needed="$needed python3 python3-venv"
    fi
    has_han_font && fonts= || fonts=' fonts-noto-cjk'
    [ -n "$needed$fonts" ] || return 0
    if may_install; then
        say "installing system packages:$needed$fonts"
        # shellcheck disable=SC2086 # a list of names
        quietly 'installing system packages' apt_install $needed $fonts
        return
    fi
    how='sudo apt-get install'
    command -v apt-get >/dev/null || how="install the packages that Debian calls"
    [ -z "$needed" ] || fail "some system packages are missing; please have them installed, then run this again: $how$needed$fonts"
    say "no font with Chinese characters was found; to see them: $how$fonts"
}

# set_up ENVIRONMENT PIP-ARGUMENTS...: makes it, or brings it up to date. The stamp is written last.
set_up() {
    venv=$1
    shift
    install_system_packages
    say "setting up in $venv (once: about 100 MB to load, a minute or two)"
    if [ "$(tail -n 1 "$venv/made-for" 2>/dev/null)" != "$root" ] || [ ! -x "$venv/bin/python" ]; then
        quietly 'making the virtual environment' "$(find_python)" -m venv --clear "$venv"
    fi
    quietly 'installing pip' "$venv/bin/python" -m pip install -q --upgrade 'pip>=25.1'
    quietly 'installing the program' "$venv/bin/python" -m pip install -q --editable "$root" "$@"
    wanted >"$venv/made-for"
}
