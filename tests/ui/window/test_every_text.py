"""Walks every window, menu and dialog in both languages, at the usual size of type and at half as much again.

No text may be English in the Chinese window, and none may be cut off. Dialogs are found by looking through the
package: one that is new has to be made here, too.
"""

import pkgutil
import re
from collections import Counter

import pytest
from every_dialog import MAKERS
from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from desktop_reader import ui
from desktop_reader.settings.schema import Language
from desktop_reader.ui.elided_label import ElidedLabel
from desktop_reader.ui.translation import translate_application

LANGUAGES = {"en": Language.ENGLISH, "zh": Language.CHINESE}
SIZES = (1.0, 1.5)
SMALLEST = QSize(800, 600)
# What is no word of English: names, forms of files and citations, units, keys, addresses, operators of the search.
NAMES = re.compile(
    r"Desktop Reader|GB/T 7714|APA|BibTeX|CSL-JSON|JSON Lines|JSON|Markdown|HTML|PDF|YAML|SingleFile|English|"
    r"Ctrl|Alt|Shift|Return|Enter|Left|Right|Del|F\d+|Qt|MIT|px|em|kB|MB|pt|\S*[/\\.]\S+|\w+:"
)
LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
HAN = re.compile(r"[\u4e00-\u9fff]")


def classes_of(*bases):
    """Every class of the window that is one of these."""
    found = set()
    for module in pkgutil.walk_packages(ui.__path__, "desktop_reader.ui."):
        for one in vars(pkgutil.resolve_name(module.name)).values():
            is_own = isinstance(one, type) and one.__module__ == module.name
            if is_own and issubclass(one, bases):
                found.add(one)
    return found


@pytest.fixture(params=LANGUAGES)
def language(request, qapp):
    before = QLocale()
    translate_application(qapp, LANGUAGES[request.param])
    yield request.param
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
    QLocale.setDefault(before)


@pytest.fixture(params=SIZES, ids=lambda size: f"{size:.0%}")
def larger(request, plain_application):
    before = plain_application.font()
    font = plain_application.font()
    font.setPointSizeF(10 * request.param)
    plain_application.setFont(font)
    yield request.param
    plain_application.setFont(before)


@pytest.fixture
def parts(language, larger, open_window, ids, select):
    opened = open_window()
    select(opened, ids[4])
    return opened


def words_of(widget):
    """Every text that a widget shows or tells."""
    yield widget.toolTip()
    yield widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QHeaderView) and widget.isVisible():
        model = widget.model()
        yield from (str(model.headerData(at, widget.orientation()) or "") for at in range(widget.count()))
    if widget.isWindow():
        yield widget.windowTitle()


def untranslated(text):
    return bool(LATIN_WORD.search(NAMES.sub("", text))) and not HAN.search(text)


def is_cut(widget):
    """Whether the widget has less room than what it says wants."""
    if isinstance(widget, ElidedLabel) or not widget.isVisible():
        return False
    return any(judge(widget) for kind, judge in JUDGES.items() if isinstance(widget, kind))


def is_bar_cut(bar):
    rooms = [bar.tabRect(at) for at in range(bar.count())]
    return rooms[-1].right() > bar.width() or any(lacks(bar.size(), room.size()) for room in rooms)


def is_header_cut(header):
    if header.orientation() is not Qt.Orientation.Horizontal:
        return False
    return any(header.sectionSize(at) < needed(header, at) for at in range(header.count()))


def is_field_cut(field):
    return field.fontMetrics().horizontalAdvance(field.placeholderText()) > field.width() - 8


def needed(header, at):
    text = str(header.model().headerData(at, header.orientation()) or "")
    return header.fontMetrics().horizontalAdvance(text) if not header.isSectionHidden(at) else 0


def lacks_room(label):
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return lacks(label.size(), label.minimumSizeHint())


def lacks(given, wanted):
    return given.width() < wanted.width() - 1 or given.height() < wanted.height() - 1


JUDGES = {
    QLabel: lambda label: bool(label.text()) and lacks_room(label),
    QAbstractButton: lambda button: lacks(button.size(), button.minimumSizeHint()),
    QComboBox: lambda box: lacks(box.size(), box.minimumSizeHint()),
    QTabBar: is_bar_cut,
    QHeaderView: is_header_cut,
    QLineEdit: is_field_cut,
}


def faults_in(window, language):
    """What is wrong with the texts of a window: (kind, widget, text)."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if language == "zh":
            found += [("English", type(widget).__name__, text) for text in words_of(widget) if untranslated(text)]
        if is_cut(widget):
            found.append(("cut off", type(widget).__name__, next((text for text in words_of(widget) if text), "")))
    return found


def test_every_dialog_is_made_here():
    popups = {one for one in classes_of(QFrame) if one.__name__.endswith("Popover")}
    assert classes_of(QDialog) | popups == set(MAKERS)


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_a_dialog_speaks_the_language_and_shows_all_it_says(parts, language, larger, kind, qtbot, qtlog):
    dialog = MAKERS[kind](parts)
    with qtlog.disabled():  # offscreen, no keyboard is grabbed
        dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    pages = dialog.findChild(QTabBar)
    found = []
    for at in range(pages.count() if pages else 1):
        if pages:
            pages.setCurrentIndex(at)
        found += faults_in(dialog, language)
    if larger == 1.0:
        wanted = dialog.minimumSizeHint()
        assert wanted.boundedTo(SMALLEST) == wanted, "too large for a screen of 800 × 600"
    dialog.close()
    dialog.deleteLater()
    assert not found, found


def test_the_window_speaks_the_language_and_shows_all_it_says(parts, language):
    for name in ("related", "highlights"):
        parts.control._panes.show_panel(name, True)
    found = faults_in(parts.window, language)
    assert not found, found


def test_the_window_is_usable_at_800_by_600(parts, language):
    parts.window.resize(SMALLEST)
    assert parts.window.minimumSizeHint().boundedTo(SMALLEST) == parts.window.minimumSizeHint()
    assert parts.window.size() == SMALLEST


def test_every_menu_speaks_the_language_and_has_a_key_for_each_entry(parts, language):
    menus = [parts.window.menuBar(), *parts.window.findChildren(QMenu)]
    for menu in menus:
        shown = [one for one in menu.actions() if not one.isSeparator() and one.text()]
        keys = Counter(key.upper() for one in shown for key in re.findall(r"&(\w)", one.text()))
        assert [one.text() for one in shown if not re.search(r"&\w", one.text())] == []
        assert {key: count for key, count in keys.items() if count > 1} == {}, [one.text() for one in shown]
        if language == "zh":
            said = [text for one in shown for text in (one.text(), one.statusTip(), one.toolTip())]
            assert [text for text in said if untranslated(text)] == []


def test_dates_and_sizes_follow_the_language(parts, language):
    from desktop_reader.ui.wording import size_text

    assert QLocale().language() is (QLocale.Language.Chinese if language == "zh" else QLocale.Language.English)
    assert size_text(12_345) == "12.3 kB"


def test_the_buttons_of_qt_are_translated(parts, language):
    said = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert said == ("取消" if language == "zh" else "Cancel")
