"""How articles are set: theme, size, typeface and column, as one value."""

from dataclasses import dataclass

from desktop_reader.rendering.themes import Theme
from desktop_reader.settings.schema import FontKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingStyle:
    """What a person chooses for the page. `size` is in logical pixels, `column` in em: at most that many Han a line."""

    theme: Theme
    size: int
    font_kind: FontKind
    column: int
