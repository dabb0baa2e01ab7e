"""Titles as lists show them: with the punctuation that the page shows."""

from desktop_reader.rendering.typography import is_chinese, typeset

_SPACE_ON_THE_PAGE = "\u200b"


def shown_title(title: str) -> str:
    """Return a Chinese title with ASCII marks at full width where Chinese means them, any other as it is."""
    if not is_chinese(title):
        return title
    return typeset(title).shown.replace(_SPACE_ON_THE_PAGE, " ")  # a list justifies no line
