"""Every theme is complete, and what is read in it can be read."""

import re
from typing import get_type_hints

import pytest

from desktop_reader.domain.highlight import Colour
from desktop_reader.rendering.themes import THEMES, Theme, load_theme

BACKGROUNDS = ("window", "pane", "page", "field", "code", "selection", "hover", "pressed")
HIGHLIGHTS = tuple(f"mark_{colour}" for colour in Colour)
MARKED = ("text_selection", "find_hit", "find_current", *HIGHLIGHTS)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs() -> list[tuple[str, str, float]]:
    read = [(ink, ground, 4.5) for ink in ("text", "muted") for ground in BACKGROUNDS]
    marked = [(ink, ground, least) for ink, least in (("text", 4.5), ("muted", 3.0)) for ground in MARKED]
    words = [
        (ink, ground, 4.5) for ink in ("accent", "link", "error") for ground in ("window", "pane", "page", "field")
    ]
    signs = [(ink, ground, 3.0) for ink in ("unread", "star") for ground in ("pane", "selection", "hover")]
    parts = [ink for ink in Theme.__slots__ if ink.startswith("part_")]
    shown = [(ink, ground, 4.5) for ink in parts for ground in ("page", "hover", "text_selection")]
    words += [("link", ground, 4.5) for ground in HIGHLIGHTS]
    controls = ("window", "pane", "page", "field", "hover", "selection")
    signs += [(ink, ground, 3.0) for ink in ("outline", "accent") for ground in controls]
    return [*shown, *read, *marked, *words, *signs, ("on_accent", "accent", 4.5)]


def test_contrast_measures_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_words_and_signs_stand_out(name: str) -> None:
    colours = load_theme(name)._asdict()
    weak = [(ink, ground) for ink, ground, least in pairs() if contrast(colours[ink], colours[ground]) < least]
    assert weak == []


@pytest.mark.parametrize("name", [name for name in THEMES if name.startswith("contrast")])
def test_in_high_contrast_everything_stands_out_more(name: str) -> None:
    colours = load_theme(name)._asdict()
    grounds = (*BACKGROUNDS, *MARKED)
    asked = [("text", ground, 7.0) for ground in grounds] + [("muted", ground, 7.0) for ground in BACKGROUNDS]
    asked += [(ink, ground, 7.0) for ink in ("accent", "link", "error") for ground in ("window", "page", "field")]
    asked += [(ink, "window", 3.0) for ink in ("line", "scrollbar")] + [("disabled", "window", 4.5)]
    weak = [(ink, ground) for ink, ground, least in asked if contrast(colours[ink], colours[ground]) < least]
    assert weak == []


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_a_colour(name: str) -> None:
    theme = load_theme(name)
    colours = [field for field, kind in get_type_hints(Theme).items() if kind is str]
    wrong = [field for field in colours if field != "name" and not re.fullmatch("#[0-9a-f]{6}", getattr(theme, field))]
    assert wrong == []
    assert theme.name == name
    assert theme.dark == (luminance(theme.page) < luminance(theme.text))


def test_unknown_theme_is_refused() -> None:
    with pytest.raises(ValueError, match="noon"):
        load_theme("noon")
