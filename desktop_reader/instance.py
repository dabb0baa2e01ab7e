"""The window that may be open on a library already: where it listens, and how a second start hands its files over.

No Qt here: who hands over is done in a fifth of the time that a window takes to open. `ui.reception` listens.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from desktop_reader import paths

ACCEPTED = b"+"
LENGTH_BYTES = 4
_PATIENCE_S = 5.0
_LONGEST_ADDRESS = 100
"""Bytes of a socket's path, for the system keeps it short: 104 on macOS, 108 on Linux."""
# A window on another screen is not the one that a person looks at.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class Request(NamedTuple):
    """What a second start asks of the window. `token` is what the desktop lets a window come to the front for."""

    library: str
    token: str
    files: tuple[str, ...]


def address(library: Path) -> str | None:
    """Return where the window on this library listens: a socket's path, on Windows a pipe's name.

    None where the path would be too long for a socket.
    """
    screen = "".join(os.environ.get(name, "") for name in _SCREENS)
    number = crc32(os.fsencode(os.path.realpath(library)) + b"\0" + os.fsencode(screen))
    if sys.platform == "win32":
        return f"desktop-reader-{os.environ.get('USERNAME', '')}-{number:08x}"
    place = str(_folder() / f"desktop-reader-{number:08x}")
    return place if len(os.fsencode(place)) <= _LONGEST_ADDRESS else None


def hand_over(library: Path, files: Sequence[Path]) -> bool:
    """Give these files to the window that is open on this library; False where there is none, or it does not answer."""
    place = address(library)
    if place is None:
        return False
    token = next(filter(None, map(os.environ.get, _TOKENS)), "")
    request = Request(os.path.realpath(library), token, tuple(os.path.abspath(file) for file in files))  # noqa: PTH100 - keeps links
    try:
        return _send(place, packed(request)) == ACCEPTED
    except OSError:
        return False


def packed(request: Request) -> bytes:
    """Return the request as bytes: its length, then its parts; no path has a zero byte in it."""
    body = b"\0".join(map(os.fsencode, (request.library, request.token, *request.files)))
    return len(body).to_bytes(LENGTH_BYTES, "big") + body


def unpacked(body: bytes) -> Request:
    """Return the request of these bytes, those of its length left off. ValueError where they are none."""
    library, token, *files = map(os.fsdecode, body.split(b"\0"))
    return Request(library, token, tuple(files))


def _send(place: str, message: bytes) -> bytes:
    """Return the answer. OSError where nobody listens."""
    if sys.platform == "win32":
        with Path(rf"\\.\pipe\{place}").open("r+b", buffering=0) as pipe:
            pipe.write(message)
            return pipe.read(1) or b""
    if not os.path.exists(place):  # noqa: PTH110 - a start pays for this; most have nobody to hand over to
        return b""
    import socket

    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_PATIENCE_S)
        line.connect(place)
        line.sendall(message)
        return line.recv(1)


def _folder() -> Path:
    """Return a folder that no other person can write to."""
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(named) if named and os.path.isdir(named) else paths.state_folder()  # noqa: PTH112 - as above
