"""The program's line icons: drawn from the paths in resources/icons, in any colour and sharp at any size.

The files hold nothing but `<path>` elements with absolute M, L, H, V, C and Z commands, so that a few lines read
them: a quarter of what QtSvg costs before the first icon is there.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPen, QPixmap

from desktop_reader import paths
from desktop_reader.patterns import Pattern

if TYPE_CHECKING:  # the names of the desktop's 151 icons come with it, 3 ms that the first paint can do without
    from PySide6.QtGui import QIcon

GRID = 24
STROKE = 1.5
SIZES = (16, 20)
"""Of menus and of the tool bar."""

_PATH = Pattern(r'<path(?P<filled> fill="currentColor")? d="(?P<commands>[^"]+)"/>')
_COMMAND = Pattern(r"([MLHVCZ])([^MLHVCZ]*)")
_NUMBER = Pattern(r"-?[\d.]+")


class Shape(NamedTuple):
    """What an icon draws, on a grid of 24 by 24: everything is stroked, the second part filled as well."""

    outline: QPainterPath
    filled: QPainterPath


def icon(name: str, colour: str, disabled: str = "", sizes: tuple[int, ...] = SIZES) -> "QIcon":
    """Return the icon of this name in one colour, and in another where it cannot be used; `sizes` in logical pixels."""
    from PySide6.QtGui import QIcon

    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    made = QIcon()
    for size in sizes:
        made.addPixmap(pixmap(name, colour, size, ratio))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the icon as a picture of `size` logical pixels for a screen with this pixel ratio."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        draw(painter, name, QRectF(0, 0, size, size), colour)
    return made


def draw(painter: QPainter, name: str, area: QRectF, colour: str) -> None:
    """Draw the icon into a square area."""
    shape = _shape(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(area.width() / GRID, area.height() / GRID)
    pen = QPen(QColor(colour), STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(shape.outline, pen)
    painter.fillPath(shape.filled, QColor(colour))
    painter.restore()


def program_icon() -> "QIcon":
    """Return the icon of the program itself."""
    from PySide6.QtGui import QIcon

    return QIcon(str(paths.resource("icons", "desktop-reader.svg")))


@cache
def _shape(name: str) -> Shape:
    text = paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    shape = Shape(QPainterPath(), QPainterPath())
    for found in _PATH.finditer(text):
        path = _path(found["commands"])
        shape.outline.addPath(path)
        if found["filled"]:
            shape.filled.addPath(path)
    return shape


def _path(commands: str) -> QPainterPath:
    path = QPainterPath()
    for command in _COMMAND.finditer(commands):
        _STEPS[command[1]](path, map(float, _NUMBER.findall(command[2])))
    return path


def _move(path: QPainterPath, numbers: Iterator[float]) -> None:
    path.moveTo(*_points(numbers))


def _line(path: QPainterPath, numbers: Iterator[float]) -> None:
    for point in _points(numbers):
        path.lineTo(point)


def _across(path: QPainterPath, numbers: Iterator[float]) -> None:
    for x in numbers:
        path.lineTo(x, path.currentPosition().y())


def _down(path: QPainterPath, numbers: Iterator[float]) -> None:
    for y in numbers:
        path.lineTo(path.currentPosition().x(), y)


def _curve(path: QPainterPath, numbers: Iterator[float]) -> None:
    points = _points(numbers)
    for at in range(0, len(points), 3):
        path.cubicTo(*points[at : at + 3])


def _close(path: QPainterPath, _numbers: Iterator[float]) -> None:
    path.closeSubpath()


def _points(numbers: Iterator[float]) -> list[QPointF]:
    return [QPointF(x, y) for x, y in zip(numbers, numbers, strict=True)]


_STEPS: dict[str, Callable[[QPainterPath, Iterator[float]], None]] = {
    "M": _move,
    "L": _line,
    "H": _across,
    "V": _down,
    "C": _curve,
    "Z": _close,
}
