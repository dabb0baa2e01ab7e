"""The panels beside the page: a new one is a module in `panels` and an entry here.

The list stands at the start; the window makes it itself, for the first paint. Panels at the end are made after it;
each of them is a SidePanel, and that is all that the window knows of it.
"""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from desktop_reader.operations.runner import Operations
from desktop_reader.rendering.themes import Theme
from desktop_reader.settings import schema
from desktop_reader.settings.schema import Setting
from desktop_reader.ui.widgets.side_panel import SidePanel


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
    make: Callable[[Operations, Theme], SidePanel] | None


def _related(operations: Operations, theme: Theme) -> SidePanel:
    from desktop_reader.ui.panels.related import RelatedPane

    return RelatedPane(operations, theme)


def _highlights(operations: Operations, theme: Theme) -> SidePanel:
    from desktop_reader.ui.panels.highlights import HighlightsPane

    return HighlightsPane(operations, theme)


PANELS = (
    Panel("list", Side.START, 320, 220, schema.SHOW_LIST, None),
    Panel("related", Side.END, 290, 200, schema.SHOW_RELATED, _related),
    Panel("highlights", Side.END, 260, 200, schema.SHOW_HIGHLIGHTS, _highlights),
)
"""In the order in which they stand beside the page, and in which their widths are remembered: a new one comes last."""
