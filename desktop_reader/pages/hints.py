"""What is known of a page before it is understood: a person's corrections, its site's furniture, its source's rules."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desktop_reader.pages.page import Role
from desktop_reader.pages.text_lines import cleaned

if TYPE_CHECKING:
    from desktop_reader.pages.blocks import Block


class Spot(NamedTuple):
    """A line of a page by its own text, so that it is found whatever the program makes of the page.

    `number` says which of the lines with that text it is, from 1.
    """

    line: str
    number: int


class Correction(NamedTuple):
    """What a person says a line is: `line` as the page prints it, `number` as in `Spot`."""

    line: str
    number: int
    role: Role

    @property
    def spot(self) -> Spot:
        """Where the line is on the page."""
        return Spot(key_of(self.line), self.number)


class Rule(NamedTuple):
    """What the lines of one form are on the pages of a source; see `forms.form_of`."""

    form: str
    role: Role


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a page. Corrections win over rules, and both over what the program finds.

    `furniture` are the digests of lines that pages of the same site have in common; those in `foot` stand below
    its articles.
    """

    corrections: tuple[Correction, ...] = ()
    rules: tuple[Rule, ...] = ()
    furniture: frozenset[int] = frozenset()
    foot: frozenset[int] = frozenset()

    @property
    def corrected(self) -> dict[Spot, Role]:
        """What a person says of each line that was corrected."""
        return {correction.spot: correction.role for correction in self.corrections}


NO_HINTS = Hints()


def key_of(text: str) -> str:
    """What a line is known by: its characters without the blanks, and without what shows nothing."""
    return "".join(cleaned(text).split())


def digest_of(text: str) -> int:
    """What a line is counted by: 32 bits of its key."""
    return _digest(key_of(text))


def digest_of_block(lines: Sequence[str], block: "Block") -> int:
    """What a block is counted by: its first line, which is its text where it has no other."""
    return _digest("".join(block.text.split())) if block.first == block.last else digest_of(lines[block.first])


def _digest(key: str) -> int:
    return zlib.crc32(key.encode("utf-8", "replace"))


def spots(lines: Iterable[str]) -> Iterator[Spot]:
    """The spot of each line; that of a blank one has no text."""
    seen: dict[str, int] = {}
    for line in lines:
        key = key_of(line)
        seen[key] = seen.get(key, 0) + 1
        yield Spot(key, seen[key])
