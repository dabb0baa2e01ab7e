"""The kinds of pictures that the program shows, told by how their bytes begin, whatever a name says."""

# From which byte on, with what; the name is that of the MIME type (image/…).
_KINDS = (
    (0, b"\x89PNG", "png"),
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"GIF8", "gif"),
    (8, b"WEBP", "webp"),
    (4, b"ftypavif", "avif"),
    (0, b"BM", "bmp"),
    (0, b"\0\0\1\0", "x-icon"),
)


def picture_kind(content: bytes) -> str:
    """Return what kind of picture that is, "" for what is none. Drawings (SVG) are none: they may name other files."""
    return next((kind for at, head, kind in _KINDS if content.startswith(head, at)), "")
