"""Every command once, as data: its name, its help, its arguments, and the function that does it."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from desktop_reader.command_line import wording
from desktop_reader.errors import ReaderError
from desktop_reader.exit_status import ALL_DONE, SOME_FAILED
from desktop_reader.paths import displayable

if TYPE_CHECKING:  # a window's start reads the names only
    from argparse import ArgumentParser, Namespace

    from desktop_reader.command_line.console import Console
    from desktop_reader.domain.exporting import ExportReport
    from desktop_reader.domain.importing import ImportItem
    from desktop_reader.domain.listing import Row
    from desktop_reader.domain.upkeep import Backup
    from desktop_reader.importers import Source
    from desktop_reader.library import Library

JSON_OPTION = "--json"
_STANDARD = "-"  # input or output
_LONGEST_NUMBER = 18  # digits: SQLite's numbers end at 19

T = TypeVar("T")


class Command(NamedTuple):
    """One command. `run` gets the library's path and returns the exit status.

    A ReaderError out of it means that the library is unusable. Where it `takes_query`, a word with a dash before it
    is one that must not be found.
    """

    name: str
    help: str
    declare: Callable[["ArgumentParser"], None]
    run: Callable[[Path, "Namespace", "Console"], int]
    takes_query: bool = False


def _in_library(
    run: Callable[["Library", "Namespace", "Console"], int], *, create: bool = False
) -> Callable[[Path, "Namespace", "Console"], int]:
    """Return `run` so that it opens the library itself."""

    def run_in_library(path: Path, options: "Namespace", console: "Console") -> int:
        from desktop_reader.library import Library

        with Library.open(path, create=create) as library:
            return run(library, options, console)

    return run_in_library


def _declare_import(parser: "ArgumentParser") -> None:
    _declare_json(parser)
    parser.add_argument("--keep-duplicates", action="store_true", help="bring in what the library has already, too")
    parser.add_argument(
        "paths", nargs="+", type=_name, metavar="PATH", help="a file, a folder, or - for standard input"
    )


def _import(library: "Library", options: "Namespace", console: "Console") -> int:
    from desktop_reader.operations.importing import import_sources
    from desktop_reader.operations.relating import relate

    report = import_sources(
        library,
        [_source(path) for path in options.paths],
        keep_duplicates=options.keep_duplicates,
        apart=True,
        on_item=_item_teller(options, console),
        on_progress=lambda progress: console.progress(*wording.import_bar(progress)),
    )
    if report.stopped is None:
        relate(library, on_progress=lambda progress: console.progress(*wording.relating_bar(progress)))
    if not options.json:
        console.line(wording.summary(report))
    if left_out := wording.left_out(report):
        console.error(left_out) if options.json else console.line(left_out)
    if report.stopped is not None:
        raise report.stopped
    return SOME_FAILED if report.failures else ALL_DONE


def _declare_search(parser: "ArgumentParser") -> None:
    _declare_json(parser)
    _declare_limit(parser, 50)
    help_text = "words that must all stand in an article, or what the guide says of searching, between quotation marks"
    parser.add_argument("query", nargs="+", metavar="QUERY", help=help_text)


def _search(library: "Library", options: "Namespace", console: "Console") -> int:
    text = " ".join(options.query)
    if not text.strip():
        raise ReaderError("The query is empty: give the words to look for.")
    found = library.search(text, options.limit)
    _tell_mistakes(text, console)
    if options.json:
        fields = ("id", "title", "published", "source", "snippet", "score")
        for hit in found.hits:
            console.record({field: getattr(hit, field) for field in fields})
    else:
        console.line(wording.found(found))
    return ALL_DONE


def _tell_mistakes(query: str, console: "Console") -> bool:
    """Tell what is wrong with a query; return whether it asks for anything all the same."""
    from desktop_reader.search.query import parse

    read = parse(query)
    for mistake in read.mistakes:
        console.error(mistake)
    return read.condition is not None


def _declare_show(parser: "ArgumentParser") -> None:
    from desktop_reader.exporters.article_text import FORMATS

    _declare_json(parser)
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="text unless given")
    _declare_ids(parser, "+")


def _show(library: "Library", options: "Namespace", console: "Console") -> int:
    from desktop_reader.exporters.article_text import FORMATS
    from desktop_reader.exporters.record import article_record

    shown = 0
    for article in _each(library.article_with_highlights, options, console):
        if options.json:
            console.record(article_record(article))
        else:
            console.line(("\n" if shown else "") + FORMATS[options.format](article))
        shown += 1
    return ALL_DONE if shown == len(options.ids) else SOME_FAILED


def _declare_related(parser: "ArgumentParser") -> None:
    _declare_json(parser)
    _declare_limit(parser, 8)
    _declare_ids(parser, "+")


def _related(library: "Library", options: "Namespace", console: "Console") -> int:
    from desktop_reader.operations.relating import relate_for

    fields = ("id", "title", "relation", "reason", "score")
    told = 0
    relate_for(library, options.ids)
    for article in _each(library.article, options, console):
        related = library.related(article.id, options.limit)
        names = library.rows(library.named_in(article).articles())
        named_by = library.naming(article.id)
        if options.json:
            near = [{field: getattr(one, field) for field in fields} for one in related]
            mentions = {"names": _titles(names), "named_by": _titles(named_by)}
            console.record({"id": article.id, "related": near, **mentions})
        else:
            console.line(wording.related(article, related, names, named_by))
        told += 1
    return ALL_DONE if told == len(options.ids) else SOME_FAILED


def _titles(rows: "Sequence[Row]") -> list[dict[str, object]]:
    return [{"id": row.id, "title": row.title} for row in rows]


def _declare_export(parser: "ArgumentParser") -> None:
    from desktop_reader.exporters import EXPORTERS

    parser.add_argument("--format", choices=[exporter.name for exporter in EXPORTERS], required=True)
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    help_text = "the file to write, or - for standard output"
    parser.add_argument("destination", type=_destination, metavar="DEST", help=help_text)
    parser.add_argument("query", nargs="*", metavar="QUERY", help="only articles with these words")


def _export(library: "Library", options: "Namespace", console: "Console") -> int:
    from desktop_reader.domain.listing import Listing
    from desktop_reader.operations.exporting import export

    query = " ".join(options.query).strip()
    if query and not _tell_mistakes(query, console):
        raise ReaderError("Nothing is exported, as the query asks for nothing: leave it out to export every article.")
    wanted = Listing(query=query) if query else None
    if options.destination == _STANDARD:
        report = None
        with console.output() as stream:
            report = export(library, options.format, wanted, stream)
        return _tell_unreadable(report, console) if report else ALL_DONE  # whoever read it has gone
    destination = Path(options.destination)
    library.refuse_own_file(destination)
    if not options.force:
        _refuse_file(destination)
    report = export(
        library,
        options.format,
        wanted,
        destination,
        on_progress=lambda progress: console.progress(*wording.articles_bar(*progress)),
    )
    status = _tell_unreadable(report, console)
    console.line(f"{wording.articles(report.written)} exported to {displayable(destination)}")
    return status


def _refuse_file(path: Path) -> None:
    """Raise ReaderError where there is a file with something in it; a pipe or a device has nothing to lose."""
    if os.path.isfile(path) and path.stat().st_size:  # noqa: PTH113 - Path.is_file may raise
        raise ReaderError("{path} exists: name another file, or replace it with --force.", path=displayable(path))


def _tell_unreadable(report: "ExportReport", console: "Console") -> int:
    for failure in report.failures:
        console.error(wording.unreadable(failure))
    return SOME_FAILED if report.failures else ALL_DONE


def _declare_check(parser: "ArgumentParser") -> None:
    parser.add_argument("--repair", action="store_true", help="mend what can be mended, save what can be saved")


def _check(path: Path, options: "Namespace", console: "Console") -> int:
    return _repair(path, console) if options.repair else _look(path, options, console)


@_in_library
def _look(library: "Library", _options: "Namespace", console: "Console") -> int:
    return _tell_problems(library.check(), console)


def _repair(path: Path, console: "Console") -> int:
    from desktop_reader.operations.repairing import repair

    done = repair(path)
    for problem in done.before:
        console.line(f"was: {problem.sentence}")
    status = _tell_problems([problem.sentence for problem in done.after], console)
    if done.restored is not None and done.kept is not None:
        console.line(f"Nothing in it could be read: it is now as the backup {displayable(done.restored)} has it")
        console.line(wording.kept_as(done.kept))
        return SOME_FAILED
    if done.rescued is None or done.kept is None:
        return status
    for line in wording.rescued(done.rescued, done.kept):
        console.line(line)
    return SOME_FAILED if done.rescued.partial or done.rescued.lost else ALL_DONE


def _tell_problems(problems: Sequence[str], console: "Console") -> int:
    for problem in problems or ("The library is sound.",):
        console.line(problem)
    return SOME_FAILED if problems else ALL_DONE


def _declare_backup(parser: "ArgumentParser") -> None:
    help_text = "the file to write, an older one is replaced; without it a backup is put beside the library"
    parser.add_argument("destination", type=_name, nargs="?", metavar="DEST", help=help_text)


def _backup(library: "Library", options: "Namespace", console: "Console") -> int:
    destination = options.destination
    if destination is None:
        destination = library.keep_backup().path
    else:
        library.backup(destination)
    console.line(f"The library is copied to {displayable(destination)}")
    return ALL_DONE


def _declare_restore(parser: "ArgumentParser") -> None:
    _declare_json(parser)
    help_text = "a backup: its file, or its number in the list that is printed without it"
    parser.add_argument("backup", type=_name, nargs="?", metavar="BACKUP", help=help_text)


def _restore(path: Path, options: "Namespace", console: "Console") -> int:
    from desktop_reader.operations import backing_up

    found = backing_up.every(path)
    if options.backup is None:
        return _tell_backups(found, options, console)
    number = int(options.backup) if options.backup.isdecimal() and len(options.backup) <= _LONGEST_NUMBER else 0
    chosen = found[number - 1].path if 0 < number <= len(found) else Path(options.backup)
    done = backing_up.restore(path, chosen)
    console.line(f"The library is as {displayable(done.backup)} has it")
    if done.before:
        console.line(f"What it was before is kept as {displayable(done.before)}")
    return ALL_DONE


def _tell_backups(found: "Sequence[Backup]", options: "Namespace", console: "Console") -> int:
    from desktop_reader.operations import backing_up

    counted = [(backup, backing_up.count(backup.path)) for backup in found]
    for number, (backup, count) in enumerate(counted, 1):
        if options.json:
            made = backup.made.isoformat(timespec="seconds")
            console.record({"path": str(backup.path), "made": made, "bytes": backup.size, "articles": count})
        else:
            console.line(wording.backup(number, backup, count))
    if not found and not options.json:
        console.line("There is no backup yet: “desktop-reader backup” makes one, and so does the window once a day.")
    return ALL_DONE


def _declare_reread(parser: "ArgumentParser") -> None:
    _declare_json(parser)
    _declare_ids(parser, "*")


def _reread(library: "Library", options: "Namespace", console: "Console") -> int:
    from desktop_reader.operations.rereading import reread

    report = reread(
        library,
        options.ids or None,
        on_item=_item_teller(options, console),
        on_progress=lambda done, total: console.progress(*wording.articles_bar(done, total)),
    )
    if not options.json:
        console.line(f"{wording.articles(report.updated)} updated, {report.unchanged:,} as before")
    return SOME_FAILED if report.failures else ALL_DONE


def _declare_nothing(_parser: "ArgumentParser") -> None:
    """No argument of its own."""


def _install(_library: Path, _options: "Namespace", console: "Console") -> int:
    from desktop_reader.operations.launcher import install

    return _tell_places(install(), console)


def _uninstall(_library: Path, _options: "Namespace", console: "Console") -> int:
    from desktop_reader.operations.launcher import uninstall

    return _tell_places(uninstall(), console)


def _tell_places(places: Sequence[Path], console: "Console") -> int:
    for place in places:
        console.line(displayable(place))
    return ALL_DONE


COMMANDS = (
    Command("import", "bring in files, folders or standard input", _declare_import, _in_library(_import, create=True)),
    Command("search", "find articles by their words", _declare_search, _in_library(_search), takes_query=True),
    Command("show", "print articles", _declare_show, _in_library(_show)),
    Command("related", "list what belongs beside an article", _declare_related, _in_library(_related)),
    Command(
        "export",
        "write articles to a file of another format",
        _declare_export,
        _in_library(_export),
        takes_query=True,
    ),
    Command("check", "look for damage in the library", _declare_check, _check),
    Command("backup", "copy the library to another file", _declare_backup, _in_library(_backup)),
    Command("restore", "list the backups, or make the library what one of them holds", _declare_restore, _restore),
    Command(
        "reread", "parse the kept originals anew, of all articles or of some", _declare_reread, _in_library(_reread)
    ),
    Command("install-launcher", "put the program into your menu and onto your desktop", _declare_nothing, _install),
    Command("uninstall-launcher", "take it out of the menu and off the desktop", _declare_nothing, _uninstall),
)


def _declare_json(parser: "ArgumentParser") -> None:
    parser.add_argument(JSON_OPTION, action="store_true", help="print JSON, a line each")


def _declare_limit(parser: "ArgumentParser", default: int) -> None:
    parser.add_argument("--limit", type=_positive, default=default, metavar="N", help=f"{default} unless given")


def _declare_ids(parser: "ArgumentParser", count: str) -> None:
    parser.add_argument("ids", nargs=count, type=_positive, metavar="ID", help="the number of an article")


def _name(text: str) -> str:
    from argparse import ArgumentTypeError

    if not text:  # Path("") is the current folder
        raise ArgumentTypeError("the name is empty")
    return text


def _destination(text: str) -> str:
    from argparse import ArgumentTypeError

    if text.lstrip().startswith(_STANDARD) and text != _STANDARD:
        raise ArgumentTypeError(f"{text.lstrip()} is no option: write ./ before such a name of a file")
    return _name(text)


def _positive(text: str) -> int:
    from argparse import ArgumentTypeError

    if not text.isdecimal() or len(text) > _LONGEST_NUMBER or int(text) == 0:
        raise ArgumentTypeError(f"{text.strip()!r} is not a number from 1 up")
    return int(text)


def _source(path: str) -> "Path | Source":
    if path != _STANDARD:
        return Path(path)
    from desktop_reader.importers import Source

    return Source.of_bytes(_STANDARD, sys.stdin.buffer.read())


def _item_teller(options: "Namespace", console: "Console") -> Callable[["ImportItem"], None]:
    """Return what tells of one article that was read: each as a record, or to people only what failed."""

    def record(item: "ImportItem") -> None:
        console.record({"path": item.path, "status": item.status, "id": item.id, "reason": wording.reason(item)})

    def complaint(item: "ImportItem") -> None:
        if item.error is not None:
            console.error(wording.failure(item, item.error))

    return record if options.json else complaint


def _each(look_up: Callable[[int], T], options: "Namespace", console: "Console") -> Iterator[T]:
    """Yield what `look_up` finds; what it does not find is told, to a program in its place, and passed over."""
    for id_ in options.ids:
        try:
            found = look_up(id_)
        except ReaderError as error:
            console.error(error)
            if options.json:
                console.record(wording.failure_record(id_, error))
        else:
            yield found
