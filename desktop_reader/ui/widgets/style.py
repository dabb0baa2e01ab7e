"""How the native widgets look: a palette and one style sheet, both made from a theme."""

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_reader import paths
from desktop_reader.rendering.themes import Theme
from desktop_reader.ui.widgets import drawn
from desktop_reader.ui.widgets.fonts import interface_font

ARGUMENTS = ("-style", "fusion")
"""Arguments of QApplication: the style that the themes are drawn for. To call `setStyle` costs 6 ms more of each start,
for the Python class of the QStyle that it returns.
"""

# Which field of Theme each colour of Qt's palette is.
_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.ToolTipBase: "page",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Light: "field",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "rule",
    QPalette.ColorRole.Shadow: "scrollbar_hover",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
}
_TEXTS = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def dress(application: QApplication) -> None:
    """Give the application the font that the themes are drawn for; once, before any widget."""
    application.setFont(interface_font(application.font()))


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Show every native widget in the colours of the theme."""
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette with the colours of the theme."""
    made = QPalette()
    for role, field in _PALETTE.items():
        made.setColor(role, QColor(getattr(theme, field)))
    for role in _TEXTS:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return made


def style_sheet(theme: Theme) -> str:
    """Return resources/themes/window.qss with the colours of the theme."""
    text = paths.resource("themes", "window.qss").read_text(encoding="utf-8")
    return Template(text).substitute(theme._asdict(), drawn=drawn.register(text, theme))
