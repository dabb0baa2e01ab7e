"""A whole window over a real library, as the composition root puts it together."""

import hashlib
from types import SimpleNamespace

import pytest
import samples
import shiboken6

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.settings.store import Settings
from desktop_reader.ui.main_window import MainWindow
from desktop_reader.ui.window_control import WindowControl

TEXT = "海雾散了，渡轮复航。\n\n第一班船上坐满了人。"


@pytest.fixture(autouse=True)
def no_relating(monkeypatch):
    """No process looks through what came in, but where a test wants it."""
    monkeypatch.setattr("desktop_reader.ui.relating_control.RELATE_AFTER_MS", 600_000)


@pytest.fixture(autouse=True)
def no_upkeep(monkeypatch):
    """No backup is made, but where a test wants one."""
    monkeypatch.setattr("desktop_reader.ui.window_control.UPKEEP_AFTER_MS", 600_000)


@pytest.fixture(autouse=True)
def no_reading_by_looking(monkeypatch):
    """No article counts as read because a slow test looks at it for long, but where a test wants it."""
    monkeypatch.setattr("desktop_reader.ui.reading_control.READ_AFTER_MS", 600_000)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def ids(library):
    """Five articles, the newest last; the fifth has an original."""
    drafts = [
        Draft(title=f"渡轮第{number}天", body=TEXT, source="海岸晚报", published=f"2021-02-0{number}", language="zh")
        for number in range(1, 6)
    ]
    content = samples.chinese_page().encode("gb18030")
    original = Original(
        path="page.txt", format="page", encoding="gb18030", content=content, sha256=hashlib.sha256(content).hexdigest()
    )
    added = [library.add(draft).id for draft in drafts[:4]]
    return [*added, library.add(drafts[4], original).id]


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def settle(qtbot):
    """Waits until the window has shown all that it has asked the library for, and what it asked for upon that."""

    def settle_(parts):
        answered = []
        for round_ in range(1, 4):
            parts.operations.read(lambda _: None, answered.append)
            parts.operations.read_latest(f"settle {round_}", lambda _: None, answered.append, aside=True)
            qtbot.waitUntil(lambda wanted=2 * round_: len(answered) == wanted)

    return settle_


@pytest.fixture
def open_window(plain_application, qtbot, library, settings, settle):
    """Opens a window, waits until it has read its list, and closes it at the end."""
    opened = []

    def open_(*, painted=True):
        operations = Operations(library, held=True)
        window = MainWindow(library, operations, settings)
        window.resize(1200, 800)
        parts = SimpleNamespace(
            window=window, operations=operations, list=window.list, reading=window.reading, settings=settings
        )
        opened.append(parts)
        if painted:
            window.show()
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            begin(parts)
        return parts

    def begin(parts):
        parts.control = WindowControl(parts.window, library, parts.operations, settings)
        parts.actions = parts.control._actions
        with qtbot.waitSignals([parts.list.count_changed, parts.control._watch.looked]):
            parts.operations.release()
        settle(parts)

    open_.begin = begin
    yield open_
    for parts in opened:
        parts.window.close()
        parts.operations.shutdown()
        shiboken6.delete(parts.window)  # before the style sheet is taken away: Qt crashes where both live on


@pytest.fixture
def window(open_window, ids):
    """A window on the five articles."""
    return open_window()


@pytest.fixture
def do(qtbot, settle):
    """Triggers an action and waits until the library has been changed and the window shows it."""

    def do_(parts, name):
        assert parts.actions[name].isEnabled(), name
        with qtbot.waitSignals([parts.operations.changed, parts.control._watch.looked]):
            parts.actions[name].trigger()
        settle(parts)

    return do_


@pytest.fixture
def until_read(qtbot):
    """Waits until an article is open: the signal may be another one's, or have come before."""

    def until_read_(parts, article_id):
        qtbot.waitUntil(lambda: parts.reading.article is not None and parts.reading.article.id == article_id)

    return until_read_


@pytest.fixture
def select(until_read):
    """Selects an article and waits until it is open."""

    def select_(parts, article_id):
        assert parts.list.select_id(article_id)
        until_read(parts, article_id)

    return select_


@pytest.fixture
def quick_reading(monkeypatch):
    """Articles count as read almost at once."""
    monkeypatch.setattr("desktop_reader.ui.reading_control.READ_AFTER_MS", 10)


def shown(parts):
    """The ids in the list."""
    model = parts.list.view.model()
    return list(model.ids)


def titles(library):
    return [library.article(article_id).title for article_id in library.ids(Listing())]
