"""Which characters of a page stand for others: what is copied and searched is what the article says."""

from array import array
from bisect import bisect_left

from desktop_reader.patterns import Pattern

_WIDE = Pattern("[\U00010000-\U0010ffff]")
_FIRST_RARE_HAN = "\U00020000"
_SOME_HAN, _SOME_SIGN, _SECOND_UNIT = "〇", "\ufffc", "\ufe00"


class Originals:
    """The characters behind those that are shown, by position in the document (UTF-16 units, as Qt counts)."""

    def __init__(self) -> None:
        self._positions = array("q")
        self._characters: list[str] = []

    def note(self, start: int, text: str, shown: str) -> None:
        """Remember where `shown`, written at `start`, differs from `text`; starts only grow."""
        unit = Units(text).unit
        for at, (character, instead) in enumerate(zip(text, shown, strict=True)):
            if character != instead:
                self._positions.append(start + unit(at))
                self._characters.append(character)

    def restored(self, shown: str, start: int) -> str:
        """Return the text behind `shown`, which stands at `start` in the document."""
        first = bisect_left(self._positions, start)
        last = bisect_left(self._positions, start + utf16_length(shown), first)
        if first == last:
            return shown
        index = Units(shown).index
        characters, positions = list(shown), self._positions
        for at in range(first, last):
            characters[index(positions[at] - start)] = self._characters[at]
        return "".join(characters)


class Units:
    """Offsets into a text, as Python counts them (characters) and as Qt does (UTF-16 units)."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._wide = wide
        self._wide_units = [at + before for before, at in enumerate(wide)]

    def index(self, unit: int) -> int:
        """Return the character at this unit."""
        return unit - bisect_left(self._wide_units, unit) if self._wide else unit

    def unit(self, index: int) -> int:
        """Return the unit at which this character begins."""
        return index + bisect_left(self._wide, index)


def utf16_length(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text) if is_narrow(text) else len(text) + sum(character > "\uffff" for character in text)


def in_units(text: str) -> str:
    """Return a text in which each character that Qt counts as two is two, of which the second is invisible."""
    if is_narrow(text):
        return text
    return "".join(character if character <= "\uffff" else _two_units(character) for character in text)


def _two_units(character: str) -> str:
    return f"{_SOME_HAN if character >= _FIRST_RARE_HAN else _SOME_SIGN}{_SECOND_UNIT}"


def is_narrow(text: str) -> bool:
    """Say whether each character is one UTF-16 unit."""
    return text.isascii() or _WIDE.search(text) is None
