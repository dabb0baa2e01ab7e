"""The menus of the window, as data: the first paint shows their names; what stands in them is in `actions`."""

from typing import NamedTuple


class Menu(NamedTuple):
    """One menu; `parent` names the menu it is a part of, `section` the part of it between two separators."""

    name: str
    text: str
    parent: str | None = None
    section: int = 0


MENUS = (
    Menu(name="file", text="&File"),
    Menu(name="recent", text="&Recent Imports", parent="file"),
    Menu(name="edit", text="&Edit"),
    Menu(name="citation", text="Citation F&orm", parent="edit", section=1),
    Menu(name="view", text="&View"),
    Menu(name="shelf", text="&Filter", parent="view", section=1),
    Menu(name="sort", text="&Sort By", parent="view", section=1),
    Menu(name="highlights", text="Hi&ghlights", parent="edit", section=2),
    Menu(name="theme", text="&Theme", parent="view", section=2),
    Menu(name="typeface", text="T&ypeface", parent="view", section=2),
    Menu(name="go", text="&Go"),
    Menu(name="library", text="&Library"),
    Menu(name="article", text="&Article"),
    Menu(name="help", text="&Help"),
)
