"""What a file that no importer can read looks like, by its beginning, so that a person is told what it is."""

import re

from desktop_reader.errors import ReaderError

_KINDS = (
    (0, b"\x89PNG", "{path} is an image (PNG), not a text; import the article's text instead."),
    (0, b"\xff\xd8\xff", "{path} is an image (JPEG), not a text; import the article's text instead."),
    (0, b"GIF8", "{path} is an image (GIF), not a text; import the article's text instead."),
    (8, b"WEBP", "{path} is an image (WebP), not a text; import the article's text instead."),
    (4, b"ftyp", "{path} is a video, a sound or a photo, not a text; import the article's text instead."),
    (0, b"ID3", "{path} is a sound (MP3), not a text; import the article's text instead."),
    (0, b"OggS", "{path} is a sound or a video, not a text; import the article's text instead."),
    (0, b"%PDF", "{path} is a PDF document, which cannot be imported; copy its text and paste it as an article."),
    (
        0,
        b"PK\x03\x04",
        "{path} is a ZIP archive or an Office document; unpack it or save it as text, and import that.",
    ),
    (0, b"PK\x05\x06", "{path} is an empty ZIP archive; there is nothing in it to import."),
    (0, b"\x1f\x8b", "{path} is a compressed file (gzip); unpack it and import what is in it."),
    (0, b"BZh", "{path} is a compressed file (bzip2); unpack it and import what is in it."),
    (0, b"\xfd7zXZ", "{path} is a compressed file (xz); unpack it and import what is in it."),
    (0, b"\x28\xb5\x2f\xfd", "{path} is a compressed file (zstd); unpack it and import what is in it."),
    (0, b"7z\xbc\xaf\x27\x1c", "{path} is a 7z archive; unpack it and import what is in it."),
    (0, b"Rar!\x1a", "{path} is a RAR archive; unpack it and import what is in it."),
    (257, b"ustar", "{path} is a tar archive; unpack it and import what is in it."),
    (0, b"\xd0\xcf\x11\xe0", "{path} is an old Office document; save it as text (UTF-8) and import that."),
    (0, b"{\\rtf", "{path} is a rich text document (RTF); save it as plain text and import that."),
    (0, b"SQLite format 3\0", "{path} is a database; open it as a library instead of importing it."),
    (0, b"\x7fELF", "{path} is a program, not a text; choose the article's text instead."),
    (0, b"MZ\x90\0", "{path} is a program, not a text; choose the article's text instead."),
)

_HTML = re.compile(
    r"(?:\s|<!--(?>.*?-->)|<\?xml(?>.*?\?>))*+<(?:!doctype\s+html|html)(?=[\s>])", re.DOTALL | re.IGNORECASE
)


def refuse_binary(content: bytes, path: str) -> None:
    """Raise ReaderError, saying what `path` is, where the first bytes are those of a known kind that is no text."""
    for offset, mark, sentence in _KINDS:
        if content.startswith(mark, offset):
            raise ReaderError(sentence, path=path)


def refuse_html(text: str, path: str) -> None:
    """Raise ReaderError where a text, under a name of another format, begins as the source of a web page does."""
    if _HTML.match(text):
        raise ReaderError(
            "{path} is the source of a web page (HTML); rename it to .html and import it again.", path=path
        )
