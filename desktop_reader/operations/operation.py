"""An operation: one deed of a person as a value, with the words that name it and what it leaves to undo."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from desktop_reader.domain.change import Change, Marks
from desktop_reader.library import Library

_NOTHING = Change()


@dataclass(frozen=True, slots=True)
class Label:
    """What an operation is called. `template` is English, translated where it is shown; `{count}` is `count`."""

    template: str
    count: int

    def __str__(self) -> str:
        return self.template.format(count=f"{self.count:,}")


class Outcome(NamedTuple):
    """What an operation did: what views have to show anew, and the marks before and after it, by which it is undone."""

    change: Change = _NOTHING
    before: tuple[Marks, ...] = ()
    after: tuple[Marks, ...] = ()


class Operation(NamedTuple):
    """One deed: `run` is called with the library on a worker thread."""

    label: Label
    run: Callable[[Library], Outcome]
