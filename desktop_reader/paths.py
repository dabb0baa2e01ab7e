"""Where the program keeps what it keeps, finds what it brings along, and how it writes a path for people."""

import os
import sys
from pathlib import Path

from desktop_reader.patterns import Pattern

# By hand and not with platformdirs: its import alone costs a third of an empty window's start.
# Each folder: the variable that may name its parent, then the parent below the home folder.
_FOLDERS = {
    "linux": {
        "data": ("XDG_DATA_HOME", ".local/share"),
        "config": ("XDG_CONFIG_HOME", ".config"),
        "state": ("XDG_STATE_HOME", ".local/state"),
    },
    "darwin": {
        "data": ("", "Library/Application Support"),
        "config": ("", "Library/Application Support"),
        "state": ("", "Library/Logs"),
    },
    "win32": {
        "data": ("LOCALAPPDATA", "AppData/Local"),
        "config": ("APPDATA", "AppData/Roaming"),
        "state": ("LOCALAPPDATA", "AppData/Local"),
    },
}
_OWN = {"linux": "desktop-reader", "darwin": "Desktop Reader", "win32": "Desktop Reader"}

# What must not stand in a line shown to people: control characters, halves of surrogate pairs (bytes of a
# file name that are no UTF-8), line separators and marks that turn the direction of what follows.
_NOT_SHOWN = Pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def data_folder() -> Path:
    """Return the folder of what a person would miss: the library. It may not exist yet."""
    return _folder("data")


def config_folder() -> Path:
    """Return the folder of the settings. It may not exist yet."""
    return _folder("config")


def state_folder() -> Path:
    """Return the folder of what the program notes for itself, such as faults. It may not exist yet."""
    return _folder("state")


def default_library() -> Path:
    """Return the library that is used when a person names none."""
    return data_folder() / "library.db"


def resource(*parts: str) -> Path:
    """Return a file or folder of resources/: inside an installed package, else at the top of the checkout."""
    package = Path(__file__).parent
    installed = package / "_resources"
    return (installed if installed.is_dir() else package.parent / "resources").joinpath(*parts)


def displayable(path: str | Path) -> str:
    """Return `path` as one line of valid Unicode; what cannot be shown becomes U+FFFD."""
    return _NOT_SHOWN.sub("\ufffd", str(path))


def _folder(kind: str) -> Path:
    platform = sys.platform if sys.platform in _FOLDERS else "linux"
    variable, below_home = _FOLDERS[platform][kind]
    named = os.environ.get(variable, "")
    # The XDG specification: a relative path is not valid and is not used.
    parent = Path(named) if named and Path(named).is_absolute() else Path.home() / below_home
    return parent / _OWN[platform]
