"""Loads PySide6 without what it makes ready for nobody: a fifth of what the start of the program took.

PySide6 brings Python modules that describe its classes, for help texts, type stubs and the messages of wrong calls, as
sources in a zip. At each start it compiles them all, and the long regular expressions in them. Here they stay complete,
but each is run at the first look into it; with a PySide6 that looks at once, nothing is won or lost.

It also puts an import in the place of Python's own, which reads the source of each module that is imported from then
on, in search of `__feature__` switches. Nobody here turns any, and Python's own import stays.
"""

import builtins
from collections.abc import Callable
from typing import Any

# All of them but `feature`, which takes part in each import.
_RUN_LATER = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in ("errorhandler", "layout", "lib/enum_sig", "lib/pyi_generator", "lib/tool", "mapping", "parser")
)
# What is run in the place of such a module. PySide6's C++ asks `mapping` past its `__getattr__`, for this one name.
_STAND_IN = """
from {0.__module__} import {0.__name__} as run_later
__getattr__ = run_later(globals())
def update_mapping():
    __getattr__("update_mapping")()
"""


def load() -> None:
    """Import the part of PySide6 that all others stand on; to be called before any of them is imported."""
    own_compile, own_import = builtins.compile, builtins.__import__
    stand_in = _STAND_IN.format(run_later)

    def compile_or_put_off(source: Any, filename: Any, *further: Any, **options: Any) -> Any:  # noqa: ANN401 - as compile
        return own_compile(stand_in if filename in _RUN_LATER else source, filename, *further, **options)

    builtins.compile = compile_or_put_off
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.compile, builtins.__import__ = own_compile, own_import


def run_later(names: dict[str, Any]) -> Callable[[str], object]:
    """Return the `__getattr__` of a module of PySide6's zip that is run when the first of its names is asked for."""

    def get(name: str) -> object:
        if name.startswith("__"):  # Python's own questions while it imports
            raise AttributeError(name)
        del names["__getattr__"], names["update_mapping"], names["run_later"]
        source = names["__loader__"].zfile.read(names["__file__"])
        exec(compile(source, names["__file__"], "exec"), names)  # noqa: S102 - what PySide6 was about to run
        if name in names:
            return names[name]
        raise AttributeError(name)

    return get
