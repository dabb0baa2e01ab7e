"""What commands print for people rather than for programs."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_reader.errors import ReaderError

if TYPE_CHECKING:  # a window's start comes by here and needs none of it
    from desktop_reader.domain.article import Article
    from desktop_reader.domain.importing import ImportItem, ImportReport
    from desktop_reader.domain.listing import Found, Hit
    from desktop_reader.domain.related import Related
    from desktop_reader.domain.upkeep import Rescued

_INDENT = " " * 8
_MOST_NUMBERS = 100


def articles(count: int) -> str:
    """Return a number of articles in words."""
    return "1 article" if count == 1 else f"{count:,} articles"


def failure(item: "ImportItem", error: ReaderError) -> str:
    """Return what failed and why; the path stands in front where the error does not name it."""
    text = str(error)
    return text if not item.path or item.path in text else f"{item.path}: {text}"


def summary(report: "ImportReport") -> str:
    """Return what an import did, as one line."""
    counted = (
        (report.updated, "updated"),
        (report.duplicates, "already in the library"),
        (len(report.failures), "failed"),
    )
    parts = [f"{articles(report.imported)} imported", *(f"{count:,} {what}" for count, what in counted if count)]
    return ", ".join(parts)


def rescued(rescued: "Rescued", kept: Path | None) -> list[str]:
    """Return what a rescue has saved and what not, a line each."""
    lines = [f"{articles(len(rescued.whole) + len(rescued.partial))} saved"]
    if rescued.partial:
        lines.append(f"of these not all could be saved: {_numbers(rescued.partial)}")
    if rescued.lost:
        lines.append(f"could not be saved: {_numbers(rescued.lost)}")
    return [*lines, f"The damaged library is kept as {kept}"]


def _numbers(ids: Sequence[int]) -> str:
    named = ", ".join(map(str, ids[:_MOST_NUMBERS]))
    rest = len(ids) - _MOST_NUMBERS
    return f"{named} and {rest:,} more" if rest > 0 else named


def found(found: "Found") -> str:
    """Return the hits of a search, two or three lines each, and how many there are."""
    if not found.hits:
        return "Nothing found."
    total = f"{found.total:,}" if found.total_is_exact else f"{found.total:,}+"
    shown = len(found.hits)
    end = [] if shown == found.total and found.total_is_exact else [f"{shown:,} of {total} articles"]
    return "\n".join([*map(_hit, found.hits), *end])


def related(article: "Article", near: Sequence["Related"]) -> str:
    """Return what belongs beside an article, a line each."""
    lines = [f"{one.id:>6}  {one.title}  ({_joined((one.relation, one.reason))})" for one in near]
    return "\n".join([f"Beside {article.id}, {article.title}:", *(lines or [_INDENT + "nothing"])])


def _hit(hit: "Hit") -> str:
    lines = [f"{hit.id:>6}  {hit.title}", _INDENT + _joined((hit.source, hit.published)), _INDENT + hit.snippet]
    return "\n".join(line for line in lines if line.strip())


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(part for part in parts if part)
