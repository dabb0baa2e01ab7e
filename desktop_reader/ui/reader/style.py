"""How articles are set: theme, size, typeface and column, as one value."""

from typing import NamedTuple

from desktop_reader.domain.chinese import Characters
from desktop_reader.rendering.themes import Theme
from desktop_reader.settings.schema import FontKind


class ReadingStyle(NamedTuple):
    """What a person chooses for the page.

    `size` is in logical pixels, `column` in em: at most that many Han a line. `leading` (the height of a line of
    Chinese) and `gap` (what is added between paragraphs) are in percent of the size, `indent` is in em of it.
    `latin_kind` is the type of Latin letters, `characters` those that Chinese is shown in.
    """

    theme: Theme
    size: int
    font_kind: FontKind
    column: int
    latin_kind: FontKind = FontKind.SERIF
    leading: int = 180
    gap: int = 0
    indent: int = 2
    justified: bool = True
    characters: Characters = Characters.AS_WRITTEN
