"""Which characters a text may have: those that every file, every database and every window can hold."""


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
