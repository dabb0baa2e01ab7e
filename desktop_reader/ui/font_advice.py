"""Says how to get fonts where an article in Chinese or Japanese would show as empty boxes."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase, QGuiApplication

from desktop_reader.domain.article import Article
from desktop_reader.system_packages import how_to_install_fonts

_LANGUAGES = ("zh", "ja")
_SYSTEMS = (
    QFontDatabase.WritingSystem.SimplifiedChinese,
    QFontDatabase.WritingSystem.TraditionalChinese,
    QFontDatabase.WritingSystem.Japanese,
)


class FontAdvice(QObject):
    """Looks at the first such article of a window and says it once.

    In English whatever the language of the window: without the fonts, nobody could read it in Chinese.
    """

    def __init__(self, parent: QObject, tell: Callable[[str, str, Callable[[], object]], object]) -> None:
        super().__init__(parent)
        self._tell = tell
        self._has_looked = False

    def look(self, article: Article | None) -> None:
        """Say what is missing for this article."""
        if self._has_looked or article is None or not (article.language or "").startswith(_LANGUAGES):
            return
        self._has_looked = True
        if not has_han_font():
            command = how_to_install_fonts()
            self._tell(
                f"Chinese needs a font: {command}",
                "Copy",
                lambda: QGuiApplication.clipboard().setText(command),
            )


def has_han_font() -> bool:
    """Say whether any font has Chinese characters."""
    return any(QFontDatabase.families(system) for system in _SYSTEMS)
