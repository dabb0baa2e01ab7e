"""Settings: what a person has chosen, kept in one JSON file that no fault of its own can break the program with."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from desktop_reader.errors import ReaderError
from desktop_reader.paths import displayable
from desktop_reader.replacing import replacing
from desktop_reader.settings.schema import SETTINGS, Setting

T = TypeVar("T")

OF_LIBRARIES = "of_libraries"
"""The key under which the values of each library lie, by its path."""


class Settings:
    """The values of all settings, read once from `path`, which need not exist.

    A value that does not fit its setting counts as not set. Keys that no setting here has (a newer program's)
    stay in the file. A file that is no JSON object is kept aside as `<name>.broken`.

    What belongs to a library lies under the path of that: `belong_to` says which is open.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)
        self._library = ""

    def belong_to(self, library: Path) -> None:
        """Have the values of this library from now on where each has its own.

        Older releases had one value for all of them: the library that is opened first keeps it.
        """
        self._library = str(library.absolute())
        for setting in SETTINGS:
            if setting.of_library and setting.key in self._values:
                self._of_library()[setting.key] = self._values.pop(setting.key)

    def __getitem__(self, setting: Setting[T]) -> T:
        """Return the value of `setting`, its default where none is set."""
        try:
            return setting.kind.accept(self._place(setting)[setting.key])
        except (KeyError, TypeError, ValueError):
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Choose `value` and write it down.

        A value that does not fit is a bug (ValueError, TypeError). ReaderError if the file cannot be written; the value
        then holds until the program ends.
        """
        if self._take(setting, value):
            self._write()

    def remember(self, values: Iterable[tuple[Setting[Any], object]]) -> None:
        """Write down how the window was left, in one go; nobody asked for it, so nobody hears if it fails."""
        changed = [self._take(setting, value) for setting, value in values]
        if any(changed):
            with suppress(ReaderError):
                self._write()

    def _take(self, setting: Setting[T], value: T) -> bool:
        """Hold `value`; return whether the file has to change for it."""
        # As the file will give it back: an enum's member is its value there and a tuple a list.
        plain = json.loads(json.dumps(setting.kind.accept(value)))
        values = self._place(setting)
        changed = setting.key not in values or bool(values[setting.key] != plain)
        values[setting.key] = plain
        return changed

    def _place(self, setting: Setting[Any]) -> dict[str, Any]:
        return self._of_library() if setting.of_library else self._values

    def _of_library(self) -> dict[str, Any]:
        return _object_in(_object_in(self._values, OF_LIBRARIES), self._library)

    def _write(self) -> None:
        try:
            self._path.resolve().parent.mkdir(parents=True, exist_ok=True)
            # Not synced to the disk: this runs on the window's thread, and a power failure costs settings only.
            with replacing(self._path, durable=False) as part:
                text = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
                part.write_text(text + "\n", encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            template = "The preferences cannot be saved in {file} ({reason}); your choice holds until the program ends."
            raise ReaderError(template, file=displayable(self._path), reason=error.strerror) from error


def _object_in(values: dict[str, Any], key: str) -> dict[str, Any]:
    """Return the object under a key; an empty one takes the place of anything else."""
    if not isinstance(values.get(key), dict):
        values[key] = {}
    found: dict[str, Any] = values[key]
    return found


def _read(path: Path) -> dict[str, Any]:
    """Return what the file says; {} if there is none, if it cannot be opened, or if it is no JSON object."""
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    try:
        values = json.loads(content)
    except (ValueError, RecursionError):
        values = None
    if isinstance(values, dict):
        return values
    with suppress(OSError):
        path.replace(path.with_name(path.name + ".broken"))
    return {}
