"""What the word that is being typed into a query may become: operators, their values, sources and tags."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from desktop_reader.search import operators
from desktop_reader.search.folding import fold
from desktop_reader.search.operators import OPERATORS, Offer, Operator

MOST = 8
_SHORTEST = 2  # letters of an operator's name in the Latin alphabet: one begins too many words
_WORD = re.compile(r"""[-－(（]?(?:([^\s:："“”()（）-]+)([:：]))?["“]?([^\s"“”()（）]*)$""")
_QUOTED = re.compile(r"""([^\s:："“”()（）-]+)([:：])["“]([^"“”]*)$""")

Names = Callable[[Offer], Sequence[str]]


class Completion(NamedTuple):
    """Replace the text from `start` to the cursor by `text`; `summary` says in English what an operator is for."""

    start: int
    text: str
    summary: str = ""


def completions(text: str, names: Names) -> list[Completion]:
    """What the end of a text may become, at most MOST, the likeliest first. `names` are the sources or the tags."""
    found = _QUOTED.search(text) or _WORD.search(text)
    if found is None:
        return []
    name, colon, value = found.groups()
    operator = operators.find(fold(name)) if name else None
    if operator is None:
        return [] if name else list(_operators(value, found.start(3)))
    wanted = fold(value)
    offered = _offered(operator, name, names)
    kept = [one for one in offered if wanted in fold(one) and fold(one) != wanted]
    kept.sort(key=lambda one: not fold(one).startswith(wanted))
    return [Completion(found.start(1), f"{name}{colon}{_quoted(one, colon)} ") for one in kept[:MOST]]


def _operators(typed: str, start: int) -> Iterator[Completion]:
    wanted = fold(typed)
    if not wanted or (wanted.isascii() and len(wanted) < _SHORTEST):
        return
    for operator in OPERATORS:
        if operator.name.startswith(wanted):
            yield Completion(start, f"{operator.name}:", operator.summary)
        elif operator.twin.startswith(wanted):
            yield Completion(start, f"{operator.twin}：", operator.summary)


def _offered(operator: Operator, name: str, names: Names) -> Sequence[str]:
    if operator.offer is not None:
        return names(operator.offer)
    return tuple(operator.values if fold(name) == operator.name else operator.twins)


def _quoted(name: str, colon: str) -> str:
    if not re.search(r"[\s()（）\"]", name):
        return name
    return f'"{name}"' if colon == ":" else f"“{name}”"
