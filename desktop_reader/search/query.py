"""The query language: what a person typed becomes a Condition; whatever was typed, nothing is raised.

    words in any order    "exact phrase"    -without    this OR that    (groups)    operator:value

Words that stand side by side must all be there, so AND may stand between them; NOT leaves out as a hyphen does.
Full-width punctuation means what its ASCII twin means. A bracket or a quotation mark that stays open ends with
the query, and an operator without a value asks for nothing: a person may still be typing, so the window explains
mistakes only once the typing has stopped.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop_reader.characters import storable
from desktop_reader.errors import ReaderError
from desktop_reader.search import condition, loose, operators
from desktop_reader.search.condition import Condition, Every, Not, Some, Words
from desktop_reader.search.folding import fold

_MOST_TERMS = 64
_DEEPEST = 16
# Folding has made most twins the same already; quotation marks and dashes have other code points.
_TWINS = str.maketrans({"“": '"', "”": '"', "„": '"', "「": '"', "」": '"', "–": "-", "−": "-"})
_JOINING = re.compile(r"(?<![^\s()（）])(?:OR|AND|NOT)(?![^\s()（）])")
_DEPTH = {"open": 1, "close": -1}
_TERM = re.compile(
    r"""(?P<space>\s+) | (?P<open>(?:-|NOT\s*)?\() | (?P<close>\))
    | (?P<or>OR(?=[\s()]|$) | \|) | (?P<and>AND(?=[\s()]|$))
    | (?P<not>NOT(?=\s*(?:[)|]|$|(?:OR|AND|NOT)(?:[\s()]|$))))
    | (?P<without>-(?=[^\s-]) | NOT\s+)? (?:(?P<name>[^\W\d_]+):)? (?:"(?P<exact>[^"]*)"? | (?P<plain>[^\s"]*))""",
    re.VERBOSE,
)


class Query(NamedTuple):
    """What is asked for, None for nothing; the words that hits are marked by; and what is wrong, in sentences."""

    condition: Condition | None = None
    words: tuple[Words, ...] = ()
    mistakes: tuple[ReaderError, ...] = ()

    def loosened(self) -> "Query":
        """The query for when nothing is found: punctuation between characters, pieces of Latin words.

        Itself where it cannot be any looser.
        """
        if self.condition is None:
            return self
        wider = loose.loosened(self.condition)
        return self if wider == self.condition else Query(wider, tuple(condition.asked_words(wider)), self.mistakes)


def parse(text: str) -> Query:
    """The query that a person typed; false in its condition where it asks for nothing."""
    reading = _Reading()
    for term in _terms(storable(text)):  # bytes that are no UTF-8 reach a command as halves of surrogate pairs
        reading.take(term)
    found = reading.end()
    if found is None and text.strip() and not reading.mistakes:
        reading.mistakes.append(ReaderError("There is no letter and no digit to search for: type a word."))
    return Query(found, tuple(condition.asked_words(found)) if found else (), tuple(reading.mistakes))


class _Term(NamedTuple):
    """`text` and `name` are folded, `typed` is the text as it was typed; an exact one may lack its last mark."""

    kind: str
    length: int
    text: str = ""
    name: str = ""
    typed: str = ""
    is_without: bool = False
    is_exact: bool = False
    is_open: bool = False


class _Group:
    """Terms between two brackets: alternatives, in each of which everything must hold.

    `expects` says that a word which joins two, OR or AND, still waits for the second.
    """

    def __init__(self, *, is_without: bool) -> None:
        self.is_without = is_without
        self.expects = False
        self._alternatives: list[list[Condition]] = [[]]

    def add(self, found: Condition) -> None:
        self._alternatives[-1].append(found)
        self.expects = False

    @property
    def may_join(self) -> bool:
        return bool(self._alternatives[-1]) and not self.expects

    @property
    def is_empty(self) -> bool:
        return not any(self._alternatives)

    def begin_alternative(self) -> None:
        self._alternatives.append([])

    def condition(self) -> Condition | None:
        found = [_joined(parts) for parts in self._alternatives if parts]
        if not found:
            return None
        whole = found[0] if len(found) == 1 else Some(tuple(found))
        return Not(whole) if self.is_without else whole


class _Reading:
    """Takes one term after another; keeps the groups that are open."""

    def __init__(self) -> None:
        self.mistakes: list[ReaderError] = []
        self._open = [_Group(is_without=False)]
        self._count = 0

    def take(self, term: _Term) -> None:
        if term.kind == "open" and len(self._open) < _DEEPEST:
            self._open.append(_Group(is_without=term.is_without))
        elif term.kind == "close" and len(self._open) > 1:
            self._close()
        elif term.kind in ("or", "and"):
            self._join(term)
        elif term.kind == "not":
            self._explain("NOT leaves out the word that follows it: write one behind it.")
        elif term.kind == "value":
            self._add(term)

    def _join(self, term: _Term) -> None:
        group = self._open[-1]
        if not group.may_join:
            self._explain_lone()
        elif term.kind == "or":
            group.begin_alternative()
        group.expects = True

    def _explain_lone(self) -> None:
        template = "OR and AND stand between two words: write one before it and one behind it."
        if all(mistake.template != template for mistake in self.mistakes):
            self._explain(template)

    def end(self) -> Condition | None:
        if any(not group.is_empty for group in self._open[1:]):
            self._explain("A bracket is not closed: put another one where the group ends.")
        while len(self._open) > 1:
            self._close()
        if self._open[0].expects:
            self._explain_lone()
        return self._open[0].condition()

    def _close(self) -> None:
        group = self._open.pop()
        if group.expects:
            self._explain_lone()
        found = group.condition()
        if found is not None:
            self._open[-1].add(found)

    def _add(self, term: _Term) -> None:
        found = self._read(term)
        if found is None:
            return
        self._count += 1
        if self._count <= _MOST_TERMS:
            self._open[-1].add(Not(found) if term.is_without else found)
        elif self._count == _MOST_TERMS + 1:
            template = "Only the first {count} words of the query are searched for: leave some out."
            self._explain(template, count=_MOST_TERMS)

    def _read(self, term: _Term) -> Condition | None:
        if term.is_open and term.text.strip():
            self._explain(
                "“{text}” is taken as one phrase: close its quotation mark where it ends.",
                text=term.typed.strip(),
            )
        operator = operators.find(term.name)
        if operator is not None:
            return self._value(operator, term)
        self._explain_unknown(term)
        return condition.words(f"{term.name} {term.text}" if term.name else term.text, exact=term.is_exact)

    def _explain_unknown(self, term: _Term) -> None:
        """Explain what looks like an operator and is none; in a Chinese text a colon follows many a word."""
        if not term.name or not term.name.isascii():
            return
        meant = operators.nearest(term.name)
        if meant is not None:
            template = "“{name}:” is no operator and is searched for as a word: write {meant}: if you meant that."
            self._explain(template, name=term.name, meant=meant.name)
        elif term.text and not term.text.startswith("/"):  # the beginning of an address
            template = "“{name}:” is no operator and is searched for as a word. The operators are {known}."
            self._explain(template, name=term.name, known=", ".join(one.name for one in operators.OPERATORS))

    def _value(self, operator: operators.Operator, term: _Term) -> Condition | None:
        value = term.text.strip()
        if not value:
            self._explain("“{name}:” asks for nothing: write what you look for right behind it.", name=term.name)
            return None
        try:
            return operator.read(value)
        except ReaderError as mistake:
            self._explain(mistake.template, **{**mistake.values, "name": term.name, "value": term.typed.strip()})
            return None

    def _explain(self, template: str, **values: object) -> None:
        self.mistakes.append(ReaderError(template, **values))


def _joined(parts: list[Condition]) -> Condition:
    return parts[0] if len(parts) == 1 else Every(tuple(parts))


def _terms(text: str) -> Iterator[_Term]:
    shaped = _shaped(text)
    at = depth = 0
    while at < len(shaped) and (match := _TERM.match(shaped, at)):
        term = _term(match, text, in_group=depth > 0)
        yield term
        depth = max(0, depth + _DEPTH.get(term.kind, 0))
        # A lone mark, at which the pattern matches nothing, is passed over.
        at = max(match.start() + term.length, at + 1)


def _shaped(text: str) -> str:
    """The folded text with OR, AND and NOT as they were typed: in small letters they are words."""
    folded = fold(text).translate(_TWINS)
    for match in _JOINING.finditer(text):
        folded = folded[: match.start()] + match[0] + folded[match.end() :]
    return folded


def _term(match: re.Match[str], typed: str, *, in_group: bool) -> _Term:
    kind = next((name for name in ("space", "open", "close", "or", "and", "not") if match[name]), "value")
    is_without = bool(match["without"]) or (kind == "open" and len(match[0]) > 1)
    if kind != "value":
        return _Term(kind, len(match[0]), is_without=is_without)
    name, is_exact = match["name"] or "", match["exact"] is not None
    start, end = match.span("exact" if is_exact else "plain")
    length = len(match[0])
    text = match.string[start:end]
    if in_group and not is_exact and ")" in text:
        length -= len(text) - text.index(")")
        text = text[: text.index(")")]
    is_open = is_exact and end == match.end()
    return _Term(kind, length, text, name, typed[start : start + len(text)], is_without, is_exact, is_open)
