"""A watched folder, recent imports, what the desktop is told, and the other language at once: in the window."""

import time

import pytest
import samples

from desktop_reader.operations import folder_watch
from desktop_reader.operations.upkeep_job import Mending
from desktop_reader.settings import schema
from desktop_reader.settings.schema import Language
from desktop_reader.ui import notifying
from desktop_reader.ui.import_bar import ImportBar
from desktop_reader.ui.notifying import Notifying


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch):
    monkeypatch.setattr("desktop_reader.ui.folder_watch.LOOK_MS", 50)


@pytest.fixture
def watched(tmp_path):
    made = tmp_path / "新到"
    made.mkdir()
    return made


@pytest.fixture
def told(open_window):
    """A window, and the sentences that it tells."""
    parts = open_window()
    parts.heard = []
    parts.control._imports.told.connect(parts.heard.append)
    parts.control._folder_watch.told.connect(parts.heard.append)
    return parts


def choose(parts, setting, value):
    parts.control._preferences._take(setting, value)


def test_a_new_text_comes_in_by_itself_and_opens_nothing(told, watched, library, qtbot):
    (watched / "old.txt").write_text(samples.english_page(), encoding="utf-8")
    choose(told, schema.WATCHED_FOLDER, str(watched))
    before = told.reading.article
    (watched / "new.txt").write_text(samples.chinese_page(), encoding="utf-8")
    qtbot.waitUntil(lambda: told.heard == ["1 new article came in from the watched folder."])
    qtbot.waitUntil(lambda: told.control._watch.counts.all == 1)
    assert told.reading.article is before
    assert told.window.findChild(ImportBar).isHidden()
    assert told.settings[schema.RECENT_IMPORTS] == ()


@pytest.fixture
def handed_on(told, watched, monkeypatch):
    """Calls of what imports, in a window that has found a new text and whose import has not ended."""
    calls = []
    monkeypatch.setattr(told.control._imports, "_begin", calls.append)
    choose(told, schema.WATCHED_FOLDER, str(watched))
    (watched / "new.txt").write_text(samples.chinese_page(), encoding="utf-8")
    return calls


def test_what_was_found_counts_as_taken_only_once_it_is_in(told, handed_on, qtbot, settle):
    until = told.settings[schema.WATCHED_UNTIL]
    qtbot.waitUntil(lambda: len(handed_on) == 1)
    told.control._folder_watch.look()
    settle(told)
    assert len(handed_on) == 1
    assert told.settings[schema.WATCHED_UNTIL] == until  # where the window closes now, the next start finds it
    handed_on[0].ended(True)
    assert told.settings[schema.WATCHED_UNTIL] > until


def test_what_found_no_room_is_looked_for_at_the_next_start(told, handed_on, qtbot):
    until = told.settings[schema.WATCHED_UNTIL]
    qtbot.waitUntil(lambda: len(handed_on) == 1)
    handed_on[0].ended(False)
    assert told.settings[schema.WATCHED_UNTIL] == until
    assert not told.control._folder_watch._timer.isActive()


def test_what_is_cancelled_while_it_waits_is_not_taken(told, monkeypatch):
    ended = []
    monkeypatch.setattr(type(told.control._imports), "is_running", property(lambda _: True))
    told.control._imports.start([], quiet=True, ended=ended.append)
    told.control._imports.cancel()
    assert ended == [False]


def test_a_look_that_takes_longer_than_the_time_between_two_is_waited_for(told, watched, library, monkeypatch, qtbot):
    whole = folder_watch.look

    def slow(*given):
        time.sleep(0.2)
        return whole(*given)

    monkeypatch.setattr(folder_watch, "look", slow)
    choose(told, schema.WATCHED_FOLDER, str(watched))
    (watched / "new.txt").write_text(samples.chinese_page(), encoding="utf-8")
    qtbot.waitUntil(lambda: library.counts().all == 1)


def test_a_file_that_cannot_be_read_is_told_in_the_bar(told, watched, qtbot):
    choose(told, schema.WATCHED_FOLDER, str(watched))
    (watched / "broken.jsonl").write_text("no record", encoding="utf-8")
    qtbot.waitUntil(lambda: told.window.findChild(ImportBar) is not None)
    qtbot.waitUntil(told.window.findChild(ImportBar).isVisible)


def test_a_folder_that_has_gone_is_told_once(told, watched, qtbot):
    choose(told, schema.WATCHED_FOLDER, str(watched))
    watched.rmdir()
    qtbot.waitUntil(lambda: len(told.heard) > 0)
    told.control._folder_watch._tell_unreadable(str(watched))
    assert told.heard == [f"The watched folder {watched} cannot be read; it is looked for again and again."]


def test_nothing_is_watched_until_a_folder_is_chosen_nor_when_it_is_given_up(told, watched):
    timer = told.control._folder_watch._timer
    assert not timer.isActive()
    choose(told, schema.WATCHED_FOLDER, str(watched))
    assert timer.isActive()
    choose(told, schema.WATCHED_FOLDER, "")
    assert not timer.isActive()


def test_what_was_imported_last_is_in_the_menu_and_comes_in_again(told, watched, qtbot):
    for name, page in (("一 & 二.txt", samples.chinese_page()), ("b.txt", samples.english_page())):
        path = watched / name
        path.write_text(page, encoding="utf-8")
        told.control.import_paths([path])
        qtbot.waitUntil(lambda: not told.control._imports.is_running)
    menu = told.window.menus["recent"]
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["&1 新到/b.txt", "&2 新到/一 && 二.txt", "&Clear This List"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: "This article is already in the library." in told.heard)
    assert told.settings[schema.RECENT_IMPORTS][0].endswith("一 & 二.txt")
    told.actions["forget_recent"].trigger()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["&Clear This List"]
    assert not told.actions["forget_recent"].isEnabled()


def test_the_other_language_opens_the_window_again(told):
    wishes = []
    told.control.mending_wanted.connect(wishes.append)
    choose(told, schema.LANGUAGE, Language.SYSTEM)
    assert wishes == []
    choose(told, schema.LANGUAGE, Language.CHINESE)
    assert [wish.mending for wish in wishes] == [Mending.NOTHING]
    assert not told.window.isVisible()
    assert told.settings[schema.LANGUAGE] is Language.CHINESE


def test_while_an_import_runs_the_language_waits_for_the_next_start(told, monkeypatch):
    monkeypatch.setattr(type(told.control._imports), "is_running", property(lambda _: True))
    choose(told, schema.LANGUAGE, Language.CHINESE)
    assert told.window.isVisible()
    assert told.control._notice.text() == "The language changes when the program is started again."


@pytest.mark.parametrize(("seconds", "is_active", "is_wanted"), [(1, 0, 1), (20, 1, 1), (20, 0, 0), (20, 0, 1)])
def test_long_work_is_told_through_the_desktop_where_nobody_looks(told, monkeypatch, seconds, is_active, is_wanted):
    sent, times = [], iter([0.0, float(seconds)])
    monkeypatch.setattr(notifying, "send", lambda *said: sent.append(said[1]))
    monkeypatch.setattr(type(told.window), "isActiveWindow", lambda _: bool(is_active))
    long_work = Notifying(told.window, lambda: bool(is_wanted), lambda: next(times))
    long_work.begin()
    is_told = long_work.end("500 articles came in")
    assert is_told is (sent == ["500 articles came in"]) is (seconds > 10 and not is_active and bool(is_wanted))


def test_without_a_desktop_nothing_is_sent(monkeypatch, qapp):
    from PySide6.QtDBus import QDBusConnection

    monkeypatch.setattr(QDBusConnection, "isConnected", lambda _: False)
    assert not notifying.send("title", "text")
