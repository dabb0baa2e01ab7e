"""Bringing articles in through the window: dialogs, clipboard, drops and the command line, up to the summary."""

import json

import pytest
import samples
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget

from desktop_reader.domain.importing import ImportItem, ImportProgress, ImportReport, ImportStatus
from desktop_reader.domain.listing import Listing, Shelf
from desktop_reader.errors import ReaderError
from desktop_reader.settings import schema
from desktop_reader.ui.dialogs.failures import FailuresDialog
from desktop_reader.ui.import_bar import ImportBar
from desktop_reader.ui.incoming import CLIPBOARD, sources_in


@pytest.fixture
def parts(open_window):
    """A window on an empty library."""
    return open_window()


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "码头.txt"
    path.write_text(samples.chinese_page(), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    """A folder with two pages and a file that holds no article."""
    made = tmp_path / "pages"
    (made / "inner").mkdir(parents=True)
    (made / "chinese.txt").write_text(samples.chinese_page(), encoding="utf-8")
    (made / "inner" / "english.txt").write_text(samples.english_page(), encoding="utf-8")
    (made / "empty.txt").write_text("", encoding="utf-8")
    return made


def bar_of(parts):
    return parts.window.findChild(ImportBar)


def button(parts, text):
    return next(one for one in bar_of(parts).findChildren(QPushButton) if one.text() == text)


@pytest.fixture
def imported(qtbot, settle):
    """Begins an import and waits until the list shows what it brought."""

    def imported_(parts, begin):
        with qtbot.waitSignal(parts.control._imports.arrived):
            begin()
        qtbot.waitUntil(lambda: not parts.control._imports.is_running)
        settle(parts)

    return imported_


def notice(parts):
    return parts.control._notice.text() if parts.control._notice else ""


def drop(target, mime):
    """Let something be dragged over the window and dropped."""
    at = QPoint(200, 200)
    actions, buttons, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(at, actions, mime, buttons, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(at), actions, mime, buttons, none))


def mime_of_text(text):
    mime = QMimeData()
    mime.setText(text)
    return mime


def mime_of_files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_the_dialog_offers_every_format(parts, page, qtbot, monkeypatch):
    asked = []

    def get(parent, title, directory, filters):
        asked.append((title, filters))
        return [str(page)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", get)
    with qtbot.waitSignal(parts.reading.opened):
        parts.actions["import_files"].trigger()
    title, filters = asked[0]
    assert title == "Import Files"
    first = filters.split(";;")[0]
    assert all(pattern in first for pattern in ("*.txt", "*.md", "*.jsonl"))
    assert filters.endswith("All files (*)")
    assert parts.reading.article.title == samples.CHINESE_TITLE
    assert parts.settings[schema.LAST_FOLDER] == str(page.parent)


def test_a_dialog_that_is_closed_imports_nothing(parts, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    parts.actions["import_files"].trigger()
    parts.actions["import_folder"].trigger()
    assert not parts.control._imports.is_running


def test_one_file_is_opened_at_once_in_a_list_that_has_it(parts, library, page, qtbot):
    with qtbot.waitSignal(parts.list.count_changed):
        parts.list.set_listing(Listing(shelf=Shelf.STARRED))
    with qtbot.waitSignal(parts.reading.opened):
        parts.control.import_paths([page])
    opened = parts.reading.article
    assert opened.title == samples.CHINESE_TITLE
    assert opened.original.path == str(page)
    qtbot.waitUntil(lambda: parts.list.current_id() == opened.id)
    assert parts.list.listing() == Listing()
    assert bar_of(parts).isHidden()


def test_the_same_text_again_is_opened_and_told(parts, library, page, tmp_path, imported):
    imported(parts, lambda: parts.control.import_paths([page]))
    first = parts.reading.article or library.article(library.ids(Listing())[0])
    parts.reading.show(first)
    copy = tmp_path / "copy.txt"
    copy.write_text(samples.chinese_page(), encoding="gb18030")
    imported(parts, lambda: parts.control.import_paths([copy]))
    assert notice(parts) == "This article is already in the library."
    assert parts.reading.article.id == first.id
    assert len(library.ids(Listing())) == 1


def test_a_folder_ends_with_a_summary_details_and_undo(
    parts, library, folder, qtbot, monkeypatch, *, imported, settle, do
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    imported(parts, parts.actions["import_folder"].trigger)
    assert bar_of(parts).text() == "2 articles imported, 1 failed"
    assert parts.list.count() == 2
    shown = []
    monkeypatch.setattr(FailuresDialog, "exec", lambda dialog: shown.append(dialog.text()))
    button(parts, "Details…").click()
    assert shown[0].startswith(str(folder / "empty.txt"))
    assert parts.actions["undo_import"].isEnabled()
    with qtbot.waitSignal(parts.operations.changed):
        button(parts, "Undo Import").click()
    settle(parts)
    assert list(library.ids(Listing())) == []
    assert len(library.ids(Listing(shelf=Shelf.TRASH))) == 2
    assert notice(parts) == "The import was undone; its 2 articles are in the trash."
    do(parts, "undo")
    assert len(library.ids(Listing())) == 2


def test_the_last_import_can_be_undone_from_the_menu_at_the_next_start(
    open_window, library, folder, qtbot, do, imported
):
    first = open_window()
    assert not first.actions["undo_import"].isEnabled()
    imported(first, lambda: first.control.import_paths([folder]))
    first.window.close()
    second = open_window()
    do(second, "undo_import")
    assert list(library.ids(Listing())) == []
    qtbot.waitUntil(lambda: not second.actions["undo_import"].isEnabled())


def test_a_page_is_pasted(parts, library, qtbot):
    QGuiApplication.clipboard().setText(samples.chinese_page())
    with qtbot.waitSignal(parts.reading.opened):
        parts.actions["paste"].trigger()
    assert parts.reading.article.title == samples.CHINESE_TITLE
    assert parts.reading.article.original.path == CLIPBOARD


def test_an_empty_clipboard_is_one_sentence(parts):
    QGuiApplication.clipboard().clear()
    parts.actions["paste"].trigger()
    assert notice(parts) == "There is nothing to paste: copy a page or some files first."
    assert not parts.control._imports.is_running


def test_a_page_without_an_article_says_why(parts, library, imported):
    QGuiApplication.clipboard().setText("登录\n注册\n首页\n")
    imported(parts, parts.actions["paste"].trigger)
    assert bar_of(parts).text().startswith("No article was found in the 3 lines of this page")
    assert bar_of(parts).isVisible()


def test_copied_files_are_imported_and_not_their_names(page):
    mime = mime_of_files(page)
    mime.setText(str(page))
    assert sources_in(mime) == [page]


def test_rich_text_is_taken_as_plain_text():
    mime = QMimeData()
    mime.setHtml("<h1>题目</h1><p>第一段。</p>")
    (source,) = sources_in(mime)
    assert source.content(1_000).decode() == "题目\n第一段。"


@pytest.mark.parametrize("mime", [None, QMimeData(), mime_of_text(" \n\t")], ids=["none", "empty", "blank"])
def test_nothing_is_no_source(mime):
    assert sources_in(mime) == []


def test_what_no_encoding_can_write_is_still_taken():
    (source,) = sources_in(mime_of_text("半个\ud83d字符"))
    assert source.content(1_000).decode().startswith("半个")


def test_files_are_dropped_with_a_hint_while_they_hover(parts, folder, imported):
    window = parts.window
    mime = mime_of_files(folder / "chinese.txt", folder / "inner")
    at = QPoint(200, 200)
    enter = QDragEnterEvent(
        at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert parts.control._drops.hint().isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert parts.control._drops.hint() is None
    imported(parts, lambda: drop(window, mime))
    assert parts.control._drops.hint() is None
    assert bar_of(parts).text() == "2 articles imported"


def test_text_is_dropped(parts, qtbot):
    with qtbot.waitSignal(parts.reading.opened):
        drop(parts.window, mime_of_text(samples.english_page()))
    assert parts.reading.article.title == samples.ENGLISH_TITLE


def test_what_cannot_be_imported_is_not_taken(parts):
    mime = QMimeData()
    mime.setData("application/x-something", b"1")
    event = QDragEnterEvent(
        QPoint(1, 1), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(parts.window, event)
    assert not event.isAccepted()
    assert parts.control._drops.hint() is None


def test_no_part_of_the_window_but_the_search_takes_drops_for_itself(parts):
    takers = [one for one in parts.window.findChildren(QWidget) if one.acceptDrops()]
    assert all(isinstance(one, QLineEdit) for one in takers)


class Job:
    """An import job that a test drives by hand."""

    def __init__(self, control):
        self.given, self.cancelled, self.is_running = [], 0, False
        self._control = control

    def start(self, given):
        self.given.append(list(given))
        self.is_running = True

    def cancel(self):
        self.cancelled += 1

    def shutdown(self):
        self.is_running = False

    def end(self, report):
        self.is_running = False
        self._control._finish(report)


@pytest.fixture
def job(parts):
    made = Job(parts.control._imports)
    parts.control._imports._job = made
    return made


def report(**named):
    empty = {
        "batch": 1,
        "imported": 0,
        "duplicates": 0,
        "updated": 0,
        "failures": (),
        "cancelled": False,
        "first_id": None,
    }
    return ImportReport(**{**empty, **named})


def progress(**named):
    empty = {
        "done_files": 0,
        "total_files": 0,
        "current": "",
        "imported": 0,
        "duplicates": 0,
        "updated": 0,
        "failed": 0,
    }
    return ImportProgress(**{**empty, **named})


def test_while_an_import_runs_the_bar_shows_it_and_another_one_waits(parts, job, tmp_path, qtbot):
    control = parts.control._imports
    control.start([tmp_path / "a"])
    assert not parts.actions["import_files"].isEnabled()
    control.start([tmp_path / "b"])
    assert job.given == [[tmp_path / "a"]]
    control._show_progress(progress(done_files=3, total_files=1_200, current="/a/码头.txt", imported=2, updated=1))
    bar = bar_of(parts)
    qtbot.waitUntil(bar.isVisible)
    assert bar._count.text() == "3 articles, 3 of 1,200 files"
    assert bar.text() == "/a/码头.txt"
    job.end(report(imported=3))
    assert job.given == [[tmp_path / "a"], [tmp_path / "b"]]
    job.end(report(imported=1, duplicates=2))
    assert parts.actions["import_files"].isEnabled()
    assert bar.text() == "1 article imported, 2 already in the library"
    button(parts, "Close").click()
    assert bar.isHidden()


def test_the_list_fills_while_an_import_runs(parts, job, monkeypatch, tmp_path, qtbot):
    control = parts.control._imports
    control._refresh.setInterval(1)
    control.start([tmp_path])
    with qtbot.waitSignal(control.arrived):
        control._show_progress(progress(imported=5))
    control._show_progress(progress(imported=5))
    assert not control._refresh.isActive()


def test_cancel_stops_and_forgets_what_waits(parts, job, tmp_path, qtbot):
    control = parts.control._imports
    control.start([tmp_path / "a"])
    control.start([tmp_path / "b"])
    bar = bar_of(parts)
    qtbot.waitUntil(bar.isVisible)
    button(parts, "Cancel").click()
    assert job.cancelled == 1
    assert bar.text() == "Stopping…"
    job.end(report(imported=7, cancelled=True))
    assert len(job.given) == 1
    assert bar.text() == "Cancelled: 7 articles imported"


@pytest.mark.parametrize(
    ("named", "text"),
    [
        ({"batch": None}, "0 articles imported"),
        ({"updated": 2}, "0 articles imported, 2 updated"),
        (
            {"imported": 1234, "stopped": ReaderError("The disk is full.")},
            "1,234 articles imported. The disk is full.",
        ),
        (
            {"imported": 3, "failures": (ImportItem("a", ImportStatus.FAILED, error=ReaderError("No.")),)},
            "3 articles imported, 1 failed",
        ),
    ],
)
def test_the_summary_says_what_happened(qtbot, named, text):
    bar = ImportBar(None)
    qtbot.addWidget(bar)
    assert bar.summary(report(**named)) == text


def test_an_import_that_breaks_off_is_one_sentence(parts, job, tmp_path):
    control = parts.control._imports
    control.start([tmp_path])
    job.is_running = False
    control._fail(ReaderError("The library {path} is gone.", path="/a/b.db"))
    assert bar_of(parts).text() == "The library /a/b.db is gone."
    assert parts.actions["import_files"].isEnabled()


def test_closing_while_an_import_runs_asks_nothing_and_keeps_what_is_in(open_window, library, tmp_path, qtbot):
    parts = open_window()
    lines = (json.dumps({"title": f"第{at}号渡轮", "body": f"第{at}号渡轮检修完毕。"}) for at in range(20_000))
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with qtbot.waitSignal(parts.control._imports.arrived):
        parts.control.import_paths([tmp_path / "many.jsonl"])
    parts.window.close()
    kept = len(library.ids(Listing()))
    assert 0 < kept < 20_000
    assert library.check() == []


def test_what_lies_in_the_trash_comes_back_only_by_its_name(parts, library, page, folder, imported):
    imported(parts, lambda: parts.control.import_paths([page]))
    library.trash(library.ids(Listing()))
    only = page.parent / "only"
    only.mkdir()
    page.rename(only / page.name)
    imported(parts, lambda: parts.control.import_paths([only]))
    assert bar_of(parts).text() == "0 articles imported, 1 in the trash"
    imported(parts, lambda: parts.control.import_paths([only / page.name]))
    assert notice(parts) == "This article was in the trash and is back."
    assert len(library.ids(Listing())) == 1


def test_files_of_other_kinds_are_told(parts, folder, imported):
    for name in ("a.pdf", "b.pdf", "README"):
        (folder / name).touch()
    imported(parts, lambda: parts.control.import_paths([folder]))
    told = "2 articles imported, 1 failed; 3 files of other kinds left out (2 .pdf, 1 without a suffix)"
    assert bar_of(parts).text() == told


def test_of_many_kinds_only_the_first_are_named(qtbot):
    bar = ImportBar(None)
    qtbot.addWidget(bar)
    kinds = tuple((f".{letter}", 1) for letter in "abcdefgh")
    report = ImportReport(None, 1, 0, 0, (), cancelled=False, first_id=1, left_out=kinds)
    assert bar.summary(report).endswith("; 8 files of other kinds left out (1 .a, 1 .b, 1 .c, 1 .d, 1 .e, 1 .f, …)")
    one = ImportReport(None, 1, 0, 0, (), cancelled=False, first_id=1, left_out=((".a", 1),))
    assert bar.summary(one) == "1 article imported; 1 file of another kind left out (1 .a)"


def test_a_paste_tells_what_it_understood_and_ctrl_z_takes_it_back(parts, library, qtbot):
    QGuiApplication.clipboard().setText(samples.chinese_page())
    with qtbot.waitSignal(parts.reading.opened):
        parts.actions["paste"].trigger()
    article = parts.reading.article
    qtbot.waitUntil(lambda: notice(parts).startswith(f"Imported: {article.title} · {article.source} · 20"))
    assert parts.actions["undo"].text() == "&Undo “Import”"
    with qtbot.waitSignal(parts.operations.changed):
        parts.actions["undo"].trigger()
    assert list(library.ids(Listing())) == []
    assert library.article(article.id).trashed


def test_a_single_file_that_fails_says_why_at_once(parts, tmp_path, imported):
    empty = tmp_path / "empty.txt"
    empty.touch()
    imported(parts, lambda: parts.control.import_paths([empty]))
    assert str(empty) in bar_of(parts).text()
    assert button(parts, "Details…").isHidden()
