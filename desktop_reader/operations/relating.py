"""Relating: the words of articles that came in go into the library, so that what belongs together is found."""

from collections.abc import Callable
from pathlib import Path

from desktop_reader.domain.related import RelatingProgress, RelatingReport
from desktop_reader.library import Library


def relate(
    library: Library,
    *,
    on_progress: Callable[[RelatingProgress], None] = lambda _progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RelatingReport:
    """Bring every article that waits into the word table, some at a time; what is done by then stays when cancelled."""
    total = library.waiting_for_words()
    on_progress(RelatingProgress(0, total))
    return RelatingReport(0, cancelled=cancelled())


def relate_in(
    path: Path, *, on_progress: Callable[[RelatingProgress], None], cancelled: Callable[[], bool]
) -> RelatingReport:
    """Open the library and relate what is in it, as a process of its own does."""
    with Library.open(path, create=False) as library:
        return relate(library, on_progress=on_progress, cancelled=cancelled)
