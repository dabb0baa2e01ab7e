"""Exporting from the window: what is asked, what is written, and what is told."""

import json
import multiprocessing
import os
import signal
from contextlib import closing

import apsw
import pytest
from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from desktop_reader.domain.draft import Draft
from desktop_reader.domain.listing import Listing
from desktop_reader.exporters import EXPORTERS
from desktop_reader.library import Library
from desktop_reader.library.prepared import prepare
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.dialogs.export import ExportDialog, Scope
from desktop_reader.ui.dialogs.failures import FailuresDialog
from desktop_reader.ui.export_control import ExportControl


def buttons(dialog):
    return {Scope(dialog._scopes.id(one)): one for one in dialog.findChildren(QRadioButton)}


@pytest.mark.parametrize(
    ("counts", "chosen"), [((2, 30, 400), Scope.SELECTION), ((0, 30, 400), Scope.LISTED), ((0, 0, 400), Scope.ALL)]
)
def test_the_first_scope_that_has_articles_is_chosen(qtbot, counts, chosen):
    dialog = ExportDialog(None, list(zip(Scope, counts, strict=True)))
    qtbot.addWidget(dialog)
    assert dialog.choice().scope is chosen
    assert dialog.choice().exporter is EXPORTERS[0]
    assert [one.isEnabled() for one in buttons(dialog).values()] == [count > 0 for count in counts]


def test_each_scope_says_how_many_articles_it_has(qtbot):
    dialog = ExportDialog(None, [(Scope.SELECTION, 1), (Scope.LISTED, 1234), (Scope.ALL, 27442)])
    qtbot.addWidget(dialog)
    assert [one.text() for one in buttons(dialog).values()] == [
        "The &selected ones (1)",
        "The &list as it is shown (1,234)",
        "&All in the library (27,442)",
    ]


class Shown:
    """What the export needs to know of the list."""

    def __init__(self, selected, listing, count):
        self._parts = selected, listing, count

    def selected_ids(self):
        return self._parts[0]

    def listing(self):
        return self._parts[1]

    def count(self):
        return self._parts[2]


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        for at in (1, 2, 3):
            library.add(Draft(title=f"第{at}篇", body=f"正文{at}。", published=f"2021-01-0{at}"))
        yield library


@pytest.fixture
def control(qtbot, tmp_path, library):
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = Shown([1], Listing(query="第2篇"), 1)
    made = ExportControl(parent, library.path, Settings(tmp_path / "settings.json"), shown, lambda _bar: None)
    yield made
    made.shutdown()
    assert multiprocessing.active_children() == []


def begin(control, monkeypatch, scope, destination):
    def exec_(dialog):
        buttons(dialog)[scope].setChecked(True)
        return True

    monkeypatch.setattr(ExportDialog, "exec", exec_)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(destination), ""))
    control.ask(3, [1])


def export(control, qtbot, monkeypatch, scope, destination):
    with qtbot.waitSignal(control.told) as told:
        begin(control, monkeypatch, scope, destination)
    return told.args[0]


def written(path):
    return sorted(json.loads(line)["title"] for line in path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(
    ("scope", "titles", "told"),
    [
        (Scope.SELECTION, ["第1篇"], "Exported 1 article to {file}."),
        (Scope.LISTED, ["第2篇"], "Exported 1 article to {file}."),
        (Scope.ALL, ["第1篇", "第2篇", "第3篇"], "Exported 3 articles to {file}."),
    ],
)
def test_what_was_chosen_is_written(control, qtbot, monkeypatch, tmp_path, scope, titles, told):
    destination = tmp_path / "out" / "articles.jsonl"
    destination.parent.mkdir()
    assert export(control, qtbot, monkeypatch, scope, destination) == told.format(file=destination)
    assert written(destination) == titles
    assert control._settings[schema.LAST_FOLDER] == str(destination.parent)


def test_a_name_without_a_suffix_gets_that_of_the_format(control, qtbot, monkeypatch, tmp_path):
    export(control, qtbot, monkeypatch, Scope.ALL, tmp_path / "articles")
    assert len(written(tmp_path / "articles.jsonl")) == 3


def test_where_it_cannot_be_written_one_sentence_says_so(control, qtbot, monkeypatch, tmp_path):
    text = export(control, qtbot, monkeypatch, Scope.ALL, tmp_path / "nowhere" / "articles.jsonl")
    assert str(tmp_path / "nowhere") in text
    assert "Traceback" not in text


def test_the_library_itself_is_never_overwritten(control, qtbot, monkeypatch, tmp_path):
    before = (tmp_path / "library.db").read_bytes()
    text = export(control, qtbot, monkeypatch, Scope.ALL, tmp_path / "library.db")
    assert "is the library itself" in text
    assert (tmp_path / "library.db").read_bytes() == before


def test_who_changes_their_mind_exports_nothing(control, monkeypatch, tmp_path):
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: False)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked for a file"))
    control.ask(3, [1])
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    control.ask(3, [1])
    assert list(tmp_path.glob("*.jsonl")) == []


def damage(library, id_):
    with closing(apsw.Connection(str(library.path))) as connection:
        connection.execute("UPDATE body SET content = x'00' WHERE article = ?", (id_,)).fetchall()


def many(library, count):
    library.add_many([prepare(Draft(title=f"长篇{at}", body="正文。" * 200)) for at in range(count)])


def test_a_long_export_shows_how_far_it_is_and_can_be_cancelled(control, library, qtbot, monkeypatch, tmp_path):
    many(library, 3_000)
    destination = tmp_path / "articles.jsonl"
    destination.write_text("old")
    begin(control, monkeypatch, Scope.ALL, destination)
    assert control.is_running
    bar = control._bar
    with qtbot.waitSignal(control._job.progress, check_params_cb=lambda progress: progress.done > 0):
        pass
    assert "of 3,003 articles" in bar._count.text()
    with qtbot.waitSignal(control.told) as told:
        bar._cancel.click()
    assert told.args[0] == "The export was cancelled; nothing was written."
    assert bar.isHidden()
    assert destination.read_text() == "old"
    assert not control.is_running
    assert not list(tmp_path.glob(".*.part"))


def test_one_export_at_a_time(control, library, qtbot, monkeypatch, tmp_path):
    many(library, 500)
    begin(control, monkeypatch, Scope.ALL, tmp_path / "articles.jsonl")
    with qtbot.waitSignal(control.told) as told:
        control.ask(3, [1])
    assert "has not ended yet" in told.args[0]
    with qtbot.waitSignal(control.told):
        pass


def test_what_cannot_be_read_is_passed_over_and_listed(control, library, qtbot, monkeypatch, tmp_path):
    damage(library, 2)
    begin(control, monkeypatch, Scope.ALL, tmp_path / "articles.jsonl")
    with qtbot.waitSignal(control._job.finished):
        pass
    assert written(tmp_path / "articles.jsonl") == ["第1篇", "第3篇"]
    assert control._bar.text() == f"Exported 2 articles to {tmp_path}/articles.jsonl. 1 could not be read."
    shown = []
    monkeypatch.setattr(FailuresDialog, "exec", lambda dialog: shown.append(dialog.text()))
    control._bar._details.click()
    assert shown[0].startswith("第2篇\nThe text of article 2 is damaged")


def test_where_nothing_can_be_read_nothing_is_written(control, library, qtbot, monkeypatch, tmp_path):
    damage(library, 1)
    assert "None of these articles can be read" in export(
        control, qtbot, monkeypatch, Scope.SELECTION, tmp_path / "articles.jsonl"
    )
    assert not (tmp_path / "articles.jsonl").exists()


def test_a_process_that_dies_is_told(control, library, qtbot, monkeypatch, tmp_path):
    many(library, 3_000)
    begin(control, monkeypatch, Scope.ALL, tmp_path / "articles.jsonl")
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()))
    with qtbot.waitSignal(control.told) as told:
        os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
    assert "ended in the middle" in told.args[0]
