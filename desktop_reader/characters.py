"""Which characters a text may have: those that every file, every database and every window can hold."""

from desktop_reader.patterns import Pattern

# Control characters, line separators, and marks that turn the direction of what follows.
_STRAY = Pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def is_plain_line(text: str) -> bool:
    """Say whether a text is as `plain_line` would return it."""
    return _STRAY.search(text) is None


def plain_line(text: str) -> str:
    """Return the text without what would make one line of a list look like something else."""
    return _STRAY.sub("", text)


def storable(text: str) -> str:
    """Return the text with U+FFFD for each NUL and each half of a surrogate pair; two halves become their character."""
    if is_storable(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "\ufffd")


def is_storable(text: str) -> bool:
    """Say whether a text is as `storable` would return it."""
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
