"""What commands print for people rather than for programs."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_reader.errors import ReaderError
from desktop_reader.paths import displayable

if TYPE_CHECKING:  # a window's start comes by here and needs none of it
    from desktop_reader.domain.article import Article
    from desktop_reader.domain.exporting import ExportFailure
    from desktop_reader.domain.importing import ImportItem, ImportProgress, ImportReport
    from desktop_reader.domain.listing import Found, Hit, Row
    from desktop_reader.domain.related import Related, RelatingProgress
    from desktop_reader.domain.upkeep import Backup, Rescued

_INDENT = " " * 8
_NAMED, _NAMES = "named here", "names this one"
_MOST_NUMBERS = 100
_MOST_KINDS = 6
_OF_TRASHED = {
    "duplicate": "It is in the trash; import the file by its own name to bring it back.",
    "updated": "It was brought back from the trash.",
}


def articles(count: int) -> str:
    """Return a number of articles in words."""
    return "1 article" if count == 1 else f"{count:,} articles"


def failure(item: "ImportItem", error: ReaderError) -> str:
    """Return what failed and why; the path stands in front where the error does not name it."""
    text = str(error)
    return text if not item.path or item.path in text else f"{item.path}: {text}"


def failure_record(id_: int | None, error: ReaderError) -> dict[str, object]:
    """Return what a program that reads JSON is told of something that failed."""
    return {"status": "failed", "id": id_, "reason": str(error)}


def reason(item: "ImportItem") -> str | None:
    """Return why an item did not come in, or not as others do; None where there is nothing to say."""
    if item.error is not None:
        return str(item.error)
    return _OF_TRASHED.get(str(item.status)) if item.was_trashed else None


def import_bar(progress: "ImportProgress") -> tuple[float, str]:
    """Return how much of an import is done, from 0 to 1, and the same in words."""
    share = (progress.done_files + progress.part) / progress.total_files if progress.total_files else 0.0
    done = progress.imported + progress.updated
    return share, f"{progress.done_files}/{progress.total_files} files, {done} articles  {progress.current}"


def articles_bar(done: int, total: int) -> tuple[float, str]:
    """Return how much of all is done, from 0 to 1, and what stands behind the bar of an export or a rereading."""
    return done / (total or 1), f"{done}/{total} articles"


def relating_bar(progress: "RelatingProgress") -> tuple[float, str]:
    """Return how much of relating is done, from 0 to 1, and the same in words."""
    share, text = articles_bar(progress.done, progress.total)
    return share, f"{text} related to others"


def unreadable(failure: "ExportFailure") -> str:
    """Return which article could not be exported and why."""
    return f"{failure.title}: {failure.error}"


def summary(report: "ImportReport") -> str:
    """Return what an import did, as one line."""
    counted = (
        (report.restored, "brought back from the trash"),
        (report.updated - report.restored, "updated"),
        (report.duplicates - report.in_trash, "already in the library"),
        (report.in_trash, "in the trash"),
        (len(report.failures), "failed"),
    )
    parts = [f"{articles(report.imported)} imported", *(f"{count:,} {what}" for count, what in counted if count)]
    return ", ".join(parts)


def left_out(report: "ImportReport") -> str:
    """Return how many files of which kinds an import has left out; "" for none."""
    count = sum(count for _, count in report.left_out)
    if not count:
        return ""
    kinds = ", ".join(f"{count:,} {suffix or 'without a suffix'}" for suffix, count in report.left_out[:_MOST_KINDS])
    more = ", …" if len(report.left_out) > _MOST_KINDS else ""
    files = "1 file of another kind was" if count == 1 else f"{count:,} files of other kinds were"
    return f"{files} left out ({kinds}{more})"


def rescued(rescued: "Rescued", kept: Path) -> list[str]:
    """Return what a rescue has saved and what not, a line each."""
    lines = [f"{articles(len(rescued.whole) + len(rescued.partial) + len(rescued.from_backup))} saved"]
    if rescued.partial:
        lines.append(f"of these not all could be saved: {_numbers(rescued.partial)}")
    if rescued.lost:
        lines.append(f"could not be saved: {_numbers(rescued.lost)}")
    if rescued.from_backup:
        lines.append(f"taken from a backup: {_numbers(rescued.from_backup)}")
    return [*lines, kept_as(kept)]


def kept_as(kept: Path) -> str:
    """Return where a damaged library lies from now on."""
    return f"The damaged library is kept as {displayable(kept)}"


def backup(number: int, backup: "Backup", count: int | None) -> str:
    """Return one backup as a line of a list."""
    held = "cannot be read" if count is None else articles(count)
    size = f"{backup.size / 1_000_000:,.1f} MB"
    return f"{number:>3}  {backup.made:%Y-%m-%d %H:%M}  {size}, {held}  {displayable(backup.path)}"


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


def related(article: "Article", near: Sequence["Related"], names: Sequence["Row"], named_by: Sequence["Row"]) -> str:
    """Return what belongs beside an article, and which ones it names or is named by: each in one line."""
    naming: dict[int, list[str]] = {}
    for rows, how in ((names, _NAMED), (named_by, _NAMES)):
        for row in rows:
            naming.setdefault(row.id, []).append(how)
    lines = [_beside(one, one.relation, [_why(one), *naming.pop(one.id, ())]) for one in near]
    left = {row.id: row for row in (*names, *named_by) if row.id in naming}
    lines += [_beside(row, naming[id_][0], naming[id_][1:]) for id_, row in left.items()]
    return "\n".join([f"Beside {article.id}, {article.title}:", *(lines or [_INDENT + "nothing"])])


def _beside(one: "Related | Row", relation: str, reasons: Iterable[str]) -> str:
    """Return one line: what an article is to another one, its day, its source, its title, and why."""
    why = "; ".join(filter(None, reasons))
    facts = (f"{(one.published or '')[:10]:<10}", one.source, one.title, why and f"({why})")
    return f"{one.id:>6}  {relation:<{len(_NAMES)}}  " + "  ".join(filter(None, facts))


def _why(one: "Related") -> str:
    """Return the reason but for what each line tells of an article by itself."""
    return _joined(one.words) if one.likeness is None else f"{one.likeness:.0%} of the text"


def _hit(hit: "Hit") -> str:
    lines = [f"{hit.id:>6}  {hit.title}", _INDENT + _joined((hit.source, hit.published)), _INDENT + hit.snippet]
    return "\n".join(line for line in lines if line.strip())


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(part for part in parts if part)
