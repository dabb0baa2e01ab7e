"""The operators of the query language, each declared once: the parser, the completion and the guide read this table."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from desktop_reader.errors import ReaderError
from desktop_reader.search import condition, periods
from desktop_reader.search.condition import Condition, Field, Has, Mark, Marked, Named, Noted, Part, Published

Values = Mapping[str, Condition]
Read = Callable[[str], Condition | None]
_NONE: Values = MappingProxyType({})


class Offer(Enum):
    """What an operator's value is completed from where the table does not say it."""

    SOURCES = "sources"
    TAGS = "tags"


class Operator(NamedTuple):
    """One operator: its name and its Chinese twin, what a value means, and what is said of it in the completion.

    `read` takes a folded value and returns what it asks for, None for nothing; it raises ReaderError where the value
    is wrong.
    `values` are those that there are, in both languages; `offer` says where others come from.
    """

    name: str
    twin: str
    read: Read
    summary: str
    values: Values = _NONE
    twins: Values = _NONE
    offer: Offer | None = None


def find(name: str) -> Operator | None:
    """The operator of that folded name."""
    return _BY_NAME.get(name)


def nearest(name: str) -> Operator | None:
    """The operator that a misspelt name is likely to mean."""
    close = get_close_matches(name, (operator.name for operator in OPERATORS), 1, 0.75) if name.isascii() else []
    return _BY_NAME[close[0]] if close else None


def _one_of(name: str, values: Values) -> Read:
    def read(value: str) -> Condition:
        found = values.get(value)
        if found is None:
            raise ReaderError(
                "“{name}:{value}” is not known: use one of {known}.",
                name=name,
                value=value,
                known=", ".join(one for one in values if one.isascii() == value.isascii()),
            )
        return found

    return read


def _during(value: str) -> Condition:
    bounds = periods.span(value)
    if bounds is None:
        raise _no_date("date", value)
    first, end = bounds
    if first is not None and end is not None and first >= end:
        template = "“{name}:{value}” ends before it begins: write the earlier date first."
        raise ReaderError(template, name="date", value=value)
    return Published(first, end)


def _before(value: str) -> Condition:
    found = periods.period(value)
    if found is None:
        raise _no_date("before", value)
    return Published(None, found.first)


def _after(value: str) -> Condition:
    found = periods.period(value)
    if found is None:
        raise _no_date("after", value)
    return Published(found.end, None)


def _no_date(name: str, value: str) -> ReaderError:
    return ReaderError(
        "“{name}:{value}” is no date: write it like {name}:2021, {name}:2021-02 or {name}:2021-02-23.",
        name=name,
        value=value,
    )


_MARKS: Values = {mark.value: Marked(mark) for mark in Mark}
_MARK_TWINS: Values = {
    "未读": Marked(Mark.UNREAD),
    "已读": Marked(Mark.READ),
    "星标": Marked(Mark.STARRED),
    "归档": Marked(Mark.ARCHIVED),
}
_PARTS: Values = {part.value: Has(part) for part in Part}
_PART_TWINS: Values = {
    "来源": Has(Part.SOURCE),
    "作者": Has(Part.AUTHOR),
    "日期": Has(Part.DATE),
    "标签": Has(Part.TAG),
    "链接": Has(Part.LINK),
    "相关": Has(Part.RELATED),
    "原文": Has(Part.ORIGINAL),
    "标注": Has(Part.HIGHLIGHT),
}

OPERATORS = (
    Operator("title", "标题", partial(condition.words, in_title=True), "words in the title"),
    Operator("source", "来源", partial(Named, Field.SOURCE), "where it was published", offer=Offer.SOURCES),
    Operator("author", "作者", partial(Named, Field.AUTHOR), "who wrote it"),
    Operator("tag", "标签", partial(Named, Field.TAG), "one of your tags", offer=Offer.TAGS),
    Operator("is", "状态", _one_of("is", {**_MARKS, **_MARK_TWINS}), "what you marked it as", _MARKS, _MARK_TWINS),
    Operator("has", "包含", _one_of("has", {**_PARTS, **_PART_TWINS}), "what came with it", _PARTS, _PART_TWINS),
    Operator("note", "笔记", Noted, "words of your notes"),
    Operator("date", "日期", _during, "a year, month or day, or 2020..2021"),
    Operator("before", "早于", _before, "published before that"),
    Operator("after", "晚于", _after, "published after that"),
)

_BY_NAME = {name: operator for operator in OPERATORS for name in (operator.name, operator.twin)}
