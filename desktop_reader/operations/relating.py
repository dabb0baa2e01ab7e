"""Relating: the words of articles that came in go into the library, so that what belongs together is found.

Of articles that came in before the library knew of addresses, these go in, too. At the end all are sealed.

It comes after an import and not with it, so that articles are there to be read as soon as can be. Each batch is one
transaction, and what is not done yet stands in the library: it may be ended at any point and goes on from there.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from desktop_reader.domain.related import RelatingProgress, RelatingReport
from desktop_reader.errors import ReaderError
from desktop_reader.library import Library
from desktop_reader.operations.faults import note_fault
from desktop_reader.operations.seldom import seldom
from desktop_reader.operations.time_limit import limited

if TYPE_CHECKING:
    from desktop_reader.domain.article import Original
    from desktop_reader.library.relating import Profiled, Unrelated

_READ_AT_ONCE = 50  # articles, which are a task for a process, too
_STORED_AT_ONCE = 400  # for a fifth of a second an edit has to wait; fewer write the same pages more often
_BATCH_SECONDS = 0.5
_LOOK_SECONDS = 0.05
_MANY = 1_000  # articles that are worth processes of their own
_FEW = 2_000  # articles that are soon done when somebody asks for one


def relate(
    library: Library,
    *,
    on_progress: Callable[[RelatingProgress], None] = lambda _progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RelatingReport:
    """Bring every article that waits into the tables; what is done by then stays when cancelled.

    Raises ReaderError where the library can be read only.
    """
    linked = _link(library, on_progress, cancelled)
    if linked.cancelled:
        return linked
    words = _relate(library, on_progress, cancelled)
    if not words.cancelled:
        _seal(library, cancelled)
    return replace(words, done=linked.done + words.done)


def _link(
    library: Library, on_progress: Callable[[RelatingProgress], None], cancelled: Callable[[], bool]
) -> RelatingReport:
    """Note the addresses of those articles that came in before the library kept them."""
    from desktop_reader.importers import address_of

    total = library.still_waiting()
    done = 0
    tell = seldom(lambda: on_progress(RelatingProgress(done, total)))
    while total and (some := library.link_some(partial(_address, address_of))):
        done += some
        tell()
        if cancelled():
            return RelatingReport(done, cancelled=True)
    return RelatingReport(done)


def _address(address_of: "Callable[[Original], str | None]", original: "Original") -> str | None:
    """The address that an original states; none where that takes too long, or no other article would get its turn."""
    try:
        with limited(len(original.content)):
            return address_of(original)
    except ReaderError:
        return None
    except Exception as error:  # noqa: BLE001 - a bug must not cost the other articles that wait
        note_fault(f"the address of {original.path}", error)
        return None


def _relate(
    library: Library, on_progress: Callable[[RelatingProgress], None], cancelled: Callable[[], bool]
) -> RelatingReport:
    """Bring the articles that wait for it into the word table."""
    total = library.waiting_for_words()
    if not total:
        return RelatingReport(0)
    done = 0
    tell = seldom(lambda: on_progress(RelatingProgress(done, total)))
    with _profiles(library, total) as profiles:
        for some in _batches(profiles):
            done += library.relate(some)
            tell()
            if cancelled():
                return RelatingReport(done, cancelled=True)
    library.settle(done)
    on_progress(RelatingProgress(done, total))
    return RelatingReport(done)


def _seal(library: Library, cancelled: Callable[[], bool]) -> None:
    """Seal every article that is not; what is cancelled goes on the next time."""
    last: int | None = 0
    while last is not None and not cancelled():
        last = library.seal_some(last)


def relate_for(library: Library, ids: Iterable[int]) -> None:
    """Bring these articles into the word table, and into all tables those that wait where they are few."""
    if library.is_read_only:
        return
    if library.still_waiting() <= _FEW:
        relate(library)
    else:
        from desktop_reader.operations.profiling import with_profile

        library.relate([*map(with_profile, library.unrelated_among(ids))])


def relate_in(
    path: Path, *, on_progress: Callable[[RelatingProgress], None], cancelled: Callable[[], bool]
) -> RelatingReport:
    """Open the library and relate what is in it, as a process of its own does."""
    with Library.open(path, create=False) as library:
        return relate(library, on_progress=on_progress, cancelled=cancelled)


@contextmanager
def _profiles(library: Library, total: int) -> Iterator[Iterator[object]]:
    """The profiles of all that waits; where that is much they are made in processes of their own, one a core."""
    from desktop_reader.operations.profiling import with_profile
    from desktop_reader.operations.reading_pool import ReadingPool, cores

    if total < _MANY or cores() == 1:
        yield map(with_profile, _waiting(library))
        return
    with closing(ReadingPool()) as pool:
        results = pool.results(_read(library), _LOOK_SECONDS)
        yield chain.from_iterable(result or [None] for result in results)


def _batches(profiles: Iterator[object]) -> "Iterator[list[Profiled]]":
    """What is stored in one go, and at least every half second something: a moment to look whether to go on."""
    from desktop_reader.library.relating import Profiled

    some: list[Profiled] = []
    begun = monotonic()
    for made in profiles:
        if isinstance(made, Profiled):
            some.append(made)
        if len(some) >= _STORED_AT_ONCE or monotonic() - begun >= _BATCH_SECONDS:
            yield some
            some, begun = [], monotonic()
    yield some


def _waiting(library: Library) -> "Iterator[Unrelated]":
    return chain.from_iterable(_read(library))


def _read(library: Library) -> "Iterator[list[Unrelated]]":
    """Each article that waits, once, some at a time."""
    last = 0
    while some := library.unrelated(last, _READ_AT_ONCE):
        yield some
        last = some[-1].waiting.article
