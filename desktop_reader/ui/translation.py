"""The language of the window: loads what resources/i18n and Qt itself have for it."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop_reader import paths
from desktop_reader.settings.schema import Language

# Of the application: whether it has been given a translator.
_TRANSLATED = "translated"


def translate_application(application: QCoreApplication, language: Language) -> bool:
    """Translate the application; returns whether there is a translation. English needs none.

    What was translated before is so no longer; widgets that are there keep their texts.
    """
    _take_back(application)
    locale = _locale(language)
    QLocale.setDefault(locale)
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return False  # not even where another language comes second, as in LANGUAGE=en:zh_CN
    from PySide6.QtCore import QLibraryInfo

    # Both or none: Qt's own buttons in a language that the rest of the window does not speak help nobody.
    return _load(application, locale, "desktop_reader", str(paths.resource("i18n"))) and _load(
        application, locale, "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )


def _take_back(application: QCoreApplication) -> None:
    if not application.property(_TRANSLATED):
        return  # a look through the children would make ready, for Python, the flags of the style among them: 6 ms
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()


def _locale(language: Language) -> QLocale:
    locale = QLocale.system() if language is Language.SYSTEM else QLocale(language)
    # Who reads Chinese in another script or place is better served by this than by English.
    return QLocale(Language.CHINESE) if locale.language() is QLocale.Language.Chinese else locale


def _load(application: QCoreApplication, locale: QLocale, name: str, folder: str) -> bool:
    translator = QTranslator(application)
    application.setProperty(_TRANSLATED, True)
    return translator.load(locale, name, "_", folder) and application.installTranslator(translator)
