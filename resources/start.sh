#!/bin/sh
# Sets up whatever is missing, then opens the reader; arguments are those of desktop-reader.
set -eu

case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
root=$(CDPATH='' cd -- "$here/.." && pwd -P)
# shellcheck source=resources/setup.sh
. "$root/resources/setup.sh"

environment=$root/.venv
if [ ! -w "$root" ]; then
    environment=${XDG_DATA_HOME:-$HOME/.local/share}/desktop-reader-environment
    export PYTHONPYCACHEPREFIX="$environment/byte-code"
fi
is_current "$environment" || set_up "$environment"
exec "$environment/bin/desktop-reader" "$@"
