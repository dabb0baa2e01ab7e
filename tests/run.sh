#!/bin/sh
# Sets up whatever is missing, then runs every check and all tests. `sh tests/run.sh pytest ARGUMENTS` runs tests only.
set -eu

case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
root=$(CDPATH='' cd -- "$here/.." && pwd -P)
# shellcheck source=resources/setup.sh
. "$root/resources/setup.sh"

environment=$root/.venv-tests
is_current "$environment" || set_up "$environment" --group "$root/pyproject.toml:dev"
cd "$root"
PATH=$environment/bin:$PATH
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"

if [ "${1-}" = pytest ]; then
    exec "$@"
fi

failed=
check() {
    printf -- '--- %s\n' "$*"
    "$@" || failed="$failed $1"
}
check ruff check
check ruff format --check
check mypy
check lint-imports
check vulture
check deptry .
# In the same order for every change, so that what fails is the change's; `sh tests/run.sh pytest` takes another one each
# time. Not in two processes: the coverage of one of them was lost in one run of three.
check pytest --cov --randomly-seed 20261123
[ -z "$failed" ] || printf 'not clean:%s\n' "$failed" >&2
[ -z "$failed" ]
