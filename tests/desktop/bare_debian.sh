#!/bin/sh
# A bare Debian 12 with nothing but the .deb and what it depends on: the package, then a person at a desktop.
#   sh resources/packaging/build.sh && sudo sh tests/desktop/bare_debian.sh [DEB [PRISTINE-TREE]]
# Needs debootstrap (or a tree that it has made), Xvfb, openbox and xdotool outside; an apt mirror; root. PYTHON names
# the Python that moves the mouse, TREE where the other system is put, BARE_DISPLAY the screen.
set -eu

case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
deb=${1:-$(ls "$root"/dist/desktop-reader_*.deb)}
pristine=${2-}
tree=${TREE:-${TMPDIR:-/tmp}/desktop-reader.bare}
display=${BARE_DISPLAY:-:175}

say() { printf '%s\n' "$*"; }

inside() { chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }

leave() {
    [ -z "${screen-}" ] || kill "$screen" 2>/dev/null || true
    for place in tmp/.X11-unix dev proc; do
        ! mountpoint -q "$tree/$place" || umount "$tree/$place"
    done
}
trap leave EXIT

if [ -e "$tree" ]; then
    leave
    rm -rf --one-file-system "$tree"
fi
if [ -n "$pristine" ]; then
    cp -a "$pristine" "$tree"
else
    debootstrap --variant=minbase bookworm "$tree" >/dev/null
fi
cp /etc/resolv.conf "$tree/etc/"
# What this machine needs to reach its mirror.
cp /etc/apt/sources.list "$tree/etc/apt/" 2>/dev/null || true
cp -r /etc/apt/apt.conf.d/. "$tree/etc/apt/apt.conf.d/"
mkdir -p "$tree/etc/ssl/certs" "$tree/tmp/.X11-unix"
cp /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/"
for place in proc dev; do mount --bind "/$place" "$tree/$place"; done
mkdir -p /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$tree/tmp/.X11-unix"
cp "$deb" "$tree/tmp/desktop-reader.deb"
inside apt-get -q update >/dev/null

say "installing the package, without what it recommends"
began=$(date +%s)
inside apt-get -q -y --no-install-recommends install /tmp/desktop-reader.deb >/dev/null
say "ok   installed in $(($(date +%s) - began)) s, $(inside dpkg-query -W -f '${Installed-Size}' desktop-reader) KB of its own"
inside useradd -m reader

say "the window, with nothing else installed"
Xvfb "$display" -ac -noreset -screen 0 1280x800x24 2>/dev/null &
screen=$!
sleep 2
missing=$(inside sh -c 'find /usr/lib/desktop-reader -name "*.so*" -type f ! -name libqgtk3.so ! -name libcupsprintersupport.so |
    xargs -n 1 ldd 2>/dev/null | grep "not found"' | sort -u | grep -v 'libQt6\|libicu\|libpyside6\|libshiboken6' || true)
[ -z "$missing" ] || { say "MISS libraries: $missing"; exit 1; }
started=$(inside sh -c "su reader -s /bin/sh -c 'DISPLAY=$display XDG_RUNTIME_DIR=/tmp timeout -s TERM 15 desktop-reader' 2>&1; echo status \$?")
case $started in
'status 124') say "ok   the window opens and says nothing" ;;
*) say "MISS the window: $started"; exit 1 ;;
esac
kill "$screen"
screen=

say "fonts for Chinese, and a desktop to click on"
inside apt-get -q -y --no-install-recommends install fonts-noto-cjk hicolor-icon-theme shared-mime-info pcmanfm >/dev/null
"${PYTHON:-python3}" "$root/tests/desktop/double_click.py" --root "$tree" --user reader --display "$display" \
    ${PICTURE:+--picture "$PICTURE"}

inside apt-get -q -y remove desktop-reader >/dev/null
left=$(inside find /usr -path '*desktop-reader*' | head)
[ -z "$left" ] || { say "MISS left behind: $left"; exit 1; }
say "ok   removed without a trace"
