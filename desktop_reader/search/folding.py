"""Folding: one form for characters that a searcher holds to be the same, length preserved.

Width, case, diacritics, and traditional against simplified Chinese are folded, each character to exactly
one character, so an offset in the folded text is the offset in the original.
"""

import unicodedata

_FIRST_HAN, _LAST_HAN = 0x2E80, 0x3FFFF


class _FoldingTable(dict[int, int]):
    """A table for str.translate that fills itself with each character met for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self._simplify: object = None

    def __missing__(self, code: int) -> int:
        self[code] = folded = self._fold(code)
        return folded

    def _fold(self, code: int) -> int:
        character = _single(unicodedata.normalize("NFKC", chr(code)), chr(code))
        character = _single(character.lower(), character)
        decomposed = unicodedata.normalize("NFD", character)
        if len(decomposed) > 1 and all(map(unicodedata.combining, decomposed[1:])) and decomposed[0] < "\u0600":
            character = decomposed[0].lower()
        if _FIRST_HAN <= ord(character) <= _LAST_HAN:
            character = _single(self._simplified(character), character)
        return ord(character)

    def _simplified(self, character: str) -> str:
        if self._simplify is None:
            # Imported when the first Han character is met: a start-up without a search pays nothing.
            import opencc

            self._simplify = opencc.OpenCC("t2s").convert
        return str(self._simplify(character))  # type: ignore[operator]


def _single(folded: str, otherwise: str) -> str:
    return folded if len(folded) == 1 else otherwise


_TABLE = _FoldingTable()


def fold(text: str) -> str:
    """The text with each character folded; as long as the text itself."""
    return text.lower() if text.isascii() else text.translate(_TABLE)


def letters(text: str) -> str:
    """The folded letters and digits alone: what two wordings of one title are compared by."""
    return "".join(filter(str.isalnum, fold(text)))
