"""The fonts of menus, lists and buttons: the desktop's own, with Chinese as it is read in China."""

from PySide6.QtGui import QFont, QFontInfo

from desktop_reader.patterns import Pattern
from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.reader.fonts import Script, families, keep_forms

# What Qt says where no desktop has chosen a font: then Latin and Chinese come from one family, which fits better.
UNCHOSEN = ("Sans Serif", "Sans", "sans-serif")
UNCHOSEN_POINTS = 10.0
_QUOTED = Pattern("“[^”]*”")


def interface_font(system: QFont) -> QFont:
    """Return the font of the window, made from the desktop's.

    Without a family named for it, a system may show Chinese in the Japanese or Korean form of its characters.
    """
    font = QFont(system)
    chinese = families(FontKind.SANS, Script.HANS)
    if system.family() in UNCHOSEN:
        font.setFamilies(chinese)
        font.setPointSizeF(max(system.pointSizeF(), UNCHOSEN_POINTS))
    else:
        font.setFamilies([system.family(), *chinese])
    return font


def for_latin(font: QFont) -> QFont:
    """Return the font for a text without Chinese: where a Chinese family comes first, its “” and ’ are full width."""
    chinese = families(FontKind.SANS, Script.HANS)
    if font.families()[:1] != chinese[:1]:
        return font
    made = QFont(font)
    made.setFamilies([*families(FontKind.SANS, Script.LATIN)[:1], *font.families()])
    keep_forms(made)
    return made


def for_sentence(font: QFont, sentence: str) -> QFont:
    """Return the font for a sentence of the window, in the language that it is in whatever it quotes."""
    letter = next(filter(str.isalpha, _QUOTED.sub("", sentence)), "")
    return for_latin(font) if letter and letter.isascii() else font


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return the font at another size; a factor of 1.0 keeps it."""
    made = QFont(font)
    if font.pixelSize() > 0:
        made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    else:
        made.setPointSizeF(font.pointSizeF() * factor)
    if bold:
        made.setWeight(QFont.Weight.Bold)
    return made


def part_of(font: QFont, factor: float) -> int:
    """Return a length in whole pixels by the size of the characters, as the heights that fonts give differ widely."""
    return round(QFontInfo(font).pixelSize() * factor)
