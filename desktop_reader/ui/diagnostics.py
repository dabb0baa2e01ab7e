"""What Help > Diagnostics tells: versions, the library, typefaces and faults, as lines of text to be copied."""

import os
import platform
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, qVersion
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication

from desktop_reader import __version__, paths
from desktop_reader.library import Library
from desktop_reader.operations import backing_up, faults
from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.reader.fonts import Script, families, fixed_families
from desktop_reader.ui.wording import error_text, size_text

MOST_FAULTS = 10
Lines = list[tuple[str, str]]
translate = QCoreApplication.translate


def program_lines() -> Lines:
    """Return the versions of the program and of what it is made of, and the system it runs on."""
    screen = QGuiApplication.primaryScreen()
    size = f"{screen.size().width()} × {screen.size().height()}, × {screen.devicePixelRatio():g}"
    is_translated = Path(_translations(), "qtbase_zh_CN.qm").is_file()
    return [
        ("Desktop Reader", __version__),
        ("Python", platform.python_version()),
        ("Qt", f"{qVersion()} ({QGuiApplication.platformName()})"),
        ("SQLite", _sqlite_version()),
        (translate("Diagnostics", "System"), platform.platform()),
        (translate("Diagnostics", "Language"), QLocale().bcp47Name()),
        (translate("Diagnostics", "Screen"), size),
        (translate("Diagnostics", "Preferences"), paths.displayable(paths.config_folder())),
        (translate("Diagnostics", "Translations of Qt"), _yes(is_translated)),
    ]


def font_lines() -> Lines:
    """Return the typefaces that pages and window are set in, as far as they are found."""
    interface = QFontInfo(QGuiApplication.font())
    found = [(translate("Diagnostics", "Window"), f"{interface.family()}, {interface.pointSizeF():g} pt")]
    kinds = {FontKind.SERIF: translate("Diagnostics", "Serif"), FontKind.SANS: translate("Diagnostics", "Sans serif")}
    scripts = {Script.HANS: translate("Diagnostics", "Chinese"), Script.LATIN: translate("Diagnostics", "Latin")}
    nothing = translate("Diagnostics", "none found")
    for (kind, name), (script, label) in product(kinds.items(), scripts.items()):
        found.append((f"{name}, {label}", ", ".join(families(kind, script)) or nothing))
    found.append((translate("Diagnostics", "Fixed width"), ", ".join(fixed_families())))
    return [*found, (translate("Diagnostics", "Families in all"), f"{len(QFontDatabase.families()):,}")]


def library_lines(library: Library) -> Lines:
    """Return where the library lies, how large it is and how it is; reads the library."""
    counts = library.counts()
    size = sum(file.stat().st_size for file in _files(library.path))
    backups = backing_up.every(library.path)
    made = f"{backups[0].made:%Y-%m-%d %H:%M}" if backups else ""
    return [
        (translate("Diagnostics", "File"), paths.displayable(library.path)),
        (translate("Diagnostics", "Size"), size_text(size)),
        (translate("Diagnostics", "Articles"), f"{counts.all:,}"),
        (translate("Diagnostics", "In the trash"), f"{counts.trash:,}"),
        (translate("Diagnostics", "Can only be read"), _yes(library.is_read_only)),
        (translate("Diagnostics", "Found damaged"), _yes(library.is_damaged)),
        (translate("Diagnostics", "Last backup"), made or translate("Diagnostics", "none yet")),
        (translate("Diagnostics", "Backups"), f"{len(backups):,}"),
    ]


def health_lines(library: Library) -> Lines:
    """Return what a look through the whole library says; takes its time."""
    problems = " ".join(error_text(problem.error) for problem in library.problems())
    return [(translate("Diagnostics", "Health"), problems or translate("Diagnostics", "sound"))]


def fault_lines() -> Lines:
    """Return the last faults of the program that were noted on this computer, and where all of them are."""
    noted = faults.reports()
    if not noted:
        return [(translate("Diagnostics", "Faults"), translate("Diagnostics", "none"))]
    place = f"{len(noted):,} ({paths.displayable(faults.fault_file())})"
    last = [f"{report.moment} {report.where}" for report in reversed(noted[:MOST_FAULTS])]
    return [(translate("Diagnostics", "Faults"), place), *(("", line) for line in last)]


def as_text(parts: Iterable[tuple[str, Sequence[tuple[str, str]]]]) -> str:
    """Return the parts, each with its heading, as they are shown and copied."""
    return "\n\n".join("\n".join([title, *(_line(name, value) for name, value in lines)]) for title, lines in parts)


def _line(name: str, value: str) -> str:
    return f"  {name}: {value}" if name else f"    {value}"


def _yes(is_so: bool) -> str:
    return translate("Diagnostics", "yes") if is_so else translate("Diagnostics", "no")


def _files(library: Path) -> list[Path]:
    return [one for one in (library, *(Path(f"{library}{end}") for end in ("-wal", "-shm"))) if os.path.lexists(one)]


def _translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def _sqlite_version() -> str:
    return Library.sqlite_version()
