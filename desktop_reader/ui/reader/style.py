"""How articles are set: theme, size, typeface and column, as one value."""

from typing import NamedTuple

from desktop_reader.rendering.themes import Theme
from desktop_reader.settings.schema import FontKind


class ReadingStyle(NamedTuple):
    """What a person chooses for the page. `size` is in logical pixels, `column` in em: at most that many Han a line."""

    theme: Theme
    size: int
    font_kind: FontKind
    column: int
