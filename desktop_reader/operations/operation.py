"""An operation: one deed of a person as a value, with the words that name it and what it leaves to undo."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from desktop_reader.domain.change import Change, Marks
from desktop_reader.library import Library

if TYPE_CHECKING:  # the first paint does without what correcting needs
    from desktop_reader.library.rule_table import LearnedRule

_NOTHING = Change()


class Label(NamedTuple):
    """What an operation is called. `template` is English, translated where it is shown; `{count}` is `number`."""

    template: str
    number: int

    def __str__(self) -> str:
        return self.template.format(count=f"{self.number:,}")


class Outcome(NamedTuple):
    """What an operation did: what views have to show anew, and `undo`, which takes it back, if anything can.

    `before` and `after` are the marks of the articles that a deed of marking has changed, `taught` are the rules that
    a correction has made.
    """

    change: Change = _NOTHING
    before: tuple[Marks, ...] = ()
    after: tuple[Marks, ...] = ()
    undo: "Callable[[Library], Outcome] | None" = None
    taught: "tuple[LearnedRule, ...]" = ()


class Operation(NamedTuple):
    """One deed: `run` is called with the library on a worker thread."""

    label: Label
    run: Callable[[Library], Outcome]
