"""The colours of the whole program: one frozen Theme for each file in resources/themes."""

import json
from typing import NamedTuple

from desktop_reader import paths

THEMES = ("light", "sepia", "dark", "contrast_light", "contrast_dark")


class Theme(NamedTuple):
    """Every colour that the program paints with, each as `#rrggbb`.

    Backgrounds: `window` (menus, bars), `pane` (list and related), `page` (what is read), `field` (what is typed into),
    `code` (code and table heads on the page). `text` and `muted` are readable on each of them and on `selection` and
    `hover`; `disabled` is for what cannot be used. `line` separates, `rule` stands beside quotations, `outline` around
    what can be typed into, ticked or pressed. `accent` is the one colour that calls, `on_accent` is written on it.
    `selection`, `hover` and `pressed` lie under rows and buttons, `text_selection`, `find_hit`, `find_current` and the
    five `mark_` colours of highlights under text on the page. The `part_` colours are those of the parts of a page that
    is shown as it was imported, beside `text` and `muted`.
    """

    name: str
    dark: bool
    window: str
    pane: str
    page: str
    field: str
    code: str
    text: str
    muted: str
    disabled: str
    line: str
    rule: str
    outline: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    pressed: str
    text_selection: str
    find_hit: str
    find_current: str
    mark_yellow: str
    mark_green: str
    mark_blue: str
    mark_pink: str
    mark_purple: str
    unread: str
    star: str
    link: str
    error: str
    scrollbar: str
    scrollbar_hover: str
    part_title: str
    part_source: str
    part_date: str
    part_byline: str
    part_deck: str
    part_heading: str
    part_story: str


def load_theme(name: str) -> Theme:
    """Read the theme of this name, one of THEMES."""
    if name not in THEMES:
        raise ValueError(name)
    colours = json.loads(paths.resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    return Theme(name=name, **colours)
