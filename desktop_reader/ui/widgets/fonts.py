"""The fonts of menus, lists and buttons: the desktop's own, with Chinese as it is read in China."""

import sys

from PySide6.QtGui import QFont, QFontInfo

# Without a wish of its own a system may take the Japanese or Korean form of a character.
HAN_FAMILIES = {
    "darwin": ("PingFang SC",),
    "win32": ("Microsoft YaHei UI",),
}
LINUX_HAN_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC")

# What Qt says where no desktop has chosen a font: then Latin and Chinese come from one family, which fits better.
UNCHOSEN = ("Sans Serif", "Sans", "sans-serif")
UNCHOSEN_POINTS = 10.0


def interface_font(system: QFont) -> QFont:
    """Return the font of the window, made from the desktop's."""
    font = QFont(system)
    han = HAN_FAMILIES.get(sys.platform, LINUX_HAN_FAMILIES)
    if system.family() in UNCHOSEN:
        font.setFamilies([*han, system.family()])
        font.setPointSizeF(max(system.pointSizeF(), UNCHOSEN_POINTS))
    else:
        font.setFamilies([system.family(), *han])
    return font


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
