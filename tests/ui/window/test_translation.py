"""The language of the window: that of the desktop or the one that was chosen, with Qt's own buttons in it."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop_reader.settings.schema import Language
from desktop_reader.ui import translation
from desktop_reader.ui.translation import translate_application


@pytest.fixture
def application(qapp, monkeypatch):
    """The application, with the language it has for other tests."""
    installed = []
    monkeypatch.setattr(QCoreApplication, "installTranslator", lambda _app, one: installed.append(one) or True)
    qapp.installed_for_test = installed
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)


def names(application):
    return [one.filePath().rsplit("/", 1)[-1] for one in application.installed_for_test]


def test_english_needs_no_file(application):
    assert not translate_application(application, Language.ENGLISH)
    assert names(application) == []
    assert QLocale().language() is QLocale.Language.English


def test_chinese_comes_with_the_buttons_of_qt(application):
    assert translate_application(application, Language.CHINESE)
    assert names(application) == ["desktop_reader_zh_CN.qm", "qtbase_zh_CN.qm"]
    assert QLocale().language() is QLocale.Language.Chinese
    translator = application.installed_for_test[0]
    assert translator.translate("Actions", "&Guide") not in ("", "&Guide")


@pytest.mark.parametrize(("system", "expected"), [("zh_TW", 2), ("zh_SG", 2), ("en_GB", 0), ("C", 0), ("fr_FR", 0)])
def test_the_desktop_decides_where_nothing_is_chosen(application, monkeypatch, system, expected):
    monkeypatch.setattr(translation.QLocale, "system", staticmethod(lambda: QLocale(system)))
    assert translate_application(application, Language.SYSTEM) is bool(expected)
    assert len(names(application)) == expected


def test_a_translator_lives_as_long_as_the_application(application):
    translate_application(application, Language.CHINESE)
    assert all(isinstance(one, QTranslator) and one.parent() is application for one in application.installed_for_test)
