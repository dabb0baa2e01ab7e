"""Puts the program among a person's programs: menu entry, icon, file types, and an icon on the desktop.

It follows freedesktop.org, as the desktops of Linux and the BSDs do; nothing outside the person's own folders is
touched, and what opens which files by default stays as it is.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from desktop_reader import paths
from desktop_reader.errors import ReaderError
from desktop_reader.frozen import is_bundle
from desktop_reader.replacing import replacing, unwritable

NAME = "desktop-reader"
_ENTRY = f"{NAME}.desktop"
_RESERVED = re.compile(r"[\s\"'\\><~|&;$*?#()`%=]")
_TOOL_SECONDS = 60


class Piece(NamedTuple):
    """A file that is put somewhere: its place, its content, and whether it may be started by a click."""

    place: Path
    content: bytes
    is_program: bool = False


def install() -> list[Path]:
    """Put every piece in its place, over what an older release has put there, and return the places."""
    pieces = list(_pieces())
    for piece in pieces:
        _put(piece)
    _announce()
    _trust(pieces)
    return [piece.place for piece in pieces]


def uninstall() -> list[Path]:
    """Take away every piece that is there, and return the places."""
    found = [piece.place for piece in _pieces() if piece.place.is_file()]
    for place in found:
        try:
            place.unlink()
        except OSError as error:
            raise unwritable(place, error) from error
    if found:
        _announce()
    return found


def desktop_folder() -> Path | None:
    """Return the folder that is shown as the desktop; None where there is none."""
    named = _named_desktop() or Path.home() / "Desktop"
    return named if named.is_dir() and named != Path.home() else None


def command() -> list[str]:
    """Return what starts this very program, from any folder."""
    if is_bundle():
        return [sys.executable]
    script = Path(sys.executable).with_name(NAME)
    return [str(script)] if script.is_file() else [sys.executable, "-m", "desktop_reader"]


def quoted(words: Sequence[str]) -> str:
    """Return a command as an Exec line has it: the rules of an argument first, then those of any text."""
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    if not _RESERVED.search(word):
        return word
    argument = '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'
    return argument.replace("\\", "\\\\").replace("%", "%%")


def _pieces() -> Iterator[Piece]:
    data = _data_home()
    entry = _entry()
    yield Piece(data / "applications" / _ENTRY, entry)
    yield Piece(data / "mime" / "packages" / f"{NAME}.xml", _brought(f"{NAME}.xml"))
    yield Piece(data / "metainfo" / f"{NAME}.metainfo.xml", _brought(f"{NAME}.metainfo.xml"))
    theme = data / "icons" / "hicolor"
    yield Piece(theme / "scalable" / "apps" / f"{NAME}.svg", paths.resource("icons", f"{NAME}.svg").read_bytes())
    for picture in sorted(paths.resource("desktop", "icons").glob("*.png")):
        size = picture.stem
        yield Piece(theme / f"{size}x{size}" / "apps" / f"{NAME}.png", picture.read_bytes())
    desktop = desktop_folder()
    if desktop is not None:
        yield Piece(desktop / _ENTRY, entry, is_program=True)


def _put(piece: Piece) -> None:
    try:
        piece.place.parent.mkdir(parents=True, exist_ok=True)
        with replacing(piece.place, durable=False) as part:
            part.write_bytes(piece.content)
        piece.place.chmod(0o755 if piece.is_program else 0o644)
    except OSError as error:
        raise unwritable(piece.place, error) from error


def _entry() -> bytes:
    """Return the desktop entry with the place of this program: a session's path often lacks that of pip and pipx."""
    words = command()
    text = _brought(_ENTRY).decode("utf-8")
    text = text.replace(f"\nExec={NAME} ", f"\nTryExec={_escaped(words[0])}\nExec={quoted(words)} ")
    return text.encode("utf-8", "surrogateescape")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\")


def _brought(name: str) -> bytes:
    return paths.resource("desktop", name).read_bytes()


def _data_home() -> Path:
    if sys.platform in ("win32", "darwin"):
        raise ReaderError("A launcher can be installed on Linux and the BSDs only; pin the running program instead.")
    return paths.data_folder().parent


def _named_desktop() -> Path | None:
    """Return what the person's own list of folders calls the desktop; its name depends on the language."""
    try:
        listed = (paths.config_folder().parent / "user-dirs.dirs").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    found = re.search(r'^\s*XDG_DESKTOP_DIR="(.*)"\s*$', listed, re.MULTILINE)
    return Path(found[1].replace("$HOME", str(Path.home()))) if found else None


def _announce() -> None:
    """Have the desktop read the entries and file types anew, where its tools are there."""
    data = _data_home()
    _run("update-desktop-database", str(data / "applications"))
    _run("update-mime-database", str(data / "mime"))
    theme = data / "icons" / "hicolor"
    if theme.is_dir():
        os.utime(theme)  # by which desktops see that icons have changed


def _trust(pieces: Sequence[Piece]) -> None:
    """Say to GNOME what other desktops read off the mode: that a person wants to start this icon."""
    for piece in pieces:
        if piece.is_program:
            _run("gio", "set", str(piece.place), "metadata::trusted", "true")


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of the desktop; one that is missing or fails changes nothing about what was installed."""
    found = shutil.which(tool)
    if found is None:
        return
    try:
        subprocess.run([found, *arguments], capture_output=True, timeout=_TOOL_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return
