"""The panels beside the page: a new one is a module in `panels` and an entry here."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.settings import schema
from desktop_reader.settings.schema import Setting
from desktop_reader.ui.panels.article_list import ArticleListPane
from desktop_reader.ui.panels.related import RelatedPane


class Side(Enum):
    """Before the page or after it."""

    START = "start"
    END = "end"


class Panel(NamedTuple):
    """One panel: its side, widths in logical pixels, the setting that says whether it is open, and its maker."""

    name: str
    side: Side
    usual_width: int
    least_width: int
    shown: Setting[bool]
    make: Callable[[Library, Operations, Theme], QWidget]


PANELS = (
    Panel("list", Side.START, 320, 220, schema.SHOW_LIST, ArticleListPane),
    Panel("related", Side.END, 290, 200, schema.SHOW_RELATED, RelatedPane),
)
"""In the order in which they stand beside the page, and in which their widths are remembered."""
