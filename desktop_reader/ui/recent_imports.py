"""File > Recent Imports: the files and folders that were imported last, to be imported once more."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_reader.paths import displayable
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings

MOST = 9  # each has a digit for its access key


class RecentImports:
    """Keeps the list in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def remember(self, imported: Sequence[Path]) -> None:
        """Put what was imported at the head of the list: of many files, their folder."""
        if not imported:
            return
        head = str((imported[0] if len(imported) == 1 else imported[0].parent).absolute())
        before = [one for one in self._settings[schema.RECENT_IMPORTS] if one != head]
        self._settings.remember([(schema.RECENT_IMPORTS, (head, *before)[:MOST])])

    def forget(self) -> None:
        """Forget all of them."""
        self._settings.set(schema.RECENT_IMPORTS, ())

    def show_in(self, menu: QMenu, act: Callable[[Path], object]) -> None:
        """Let the menu list them, above what stands in it, each time when it is opened."""
        standing = menu.actions()[0]
        shown: list[QAction] = []

        def fill() -> None:
            for old in shown:
                menu.removeAction(old)
                old.deleteLater()
            shown.clear()
            recent: tuple[str, ...] = self._settings[schema.RECENT_IMPORTS]
            for number, path in enumerate(recent, 1):
                made = QAction(f"&{number} {_short(path)}", menu)
                made.setToolTip(displayable(path))
                made.triggered.connect(partial(_call, act, Path(path)))
                shown.append(made)
            if shown:
                shown.append(menu.insertSeparator(standing))
                menu.insertActions(shown[-1], shown[:-1])

        menu.aboutToShow.connect(fill)


def _call(act: Callable[[Path], object], path: Path, _checked: bool = False) -> None:
    act(path)


def _short(path: str) -> str:
    """Return the name of a file and of its folder, with nothing in it that a menu would take for a key."""
    return displayable(str(Path(*Path(path).parts[-2:]))).replace("&", "&&")
