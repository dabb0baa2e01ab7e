"""Exporting from the window: what is asked, what is written, and what is told."""

import json

import pytest
from PySide6.QtWidgets import QFileDialog, QRadioButton, QWidget

from desktop_reader.domain.article import Draft
from desktop_reader.domain.listing import Listing
from desktop_reader.exporters import EXPORTERS
from desktop_reader.library import Library
from desktop_reader.operations.runner import Operations
from desktop_reader.settings import schema
from desktop_reader.settings.store import Settings
from desktop_reader.ui.dialogs.export import ExportDialog, Scope
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
def control(qtbot, tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        ids = [
            library.add(Draft(title=f"第{at}篇", body=f"正文{at}。", published=f"2021-01-0{at}")).id for at in (1, 2, 3)
        ]
        library.set_starred([ids[1]], True)
        operations = Operations(library)
        parent = QWidget()
        qtbot.addWidget(parent)
        settings = Settings(tmp_path / "settings.json")
        yield ExportControl(parent, operations, settings, Shown([ids[0]], Listing(query="第2篇"), 1))
        operations.shutdown()


def export(control, qtbot, monkeypatch, scope, destination):
    def exec_(dialog):
        buttons(dialog)[scope].setChecked(True)
        return True

    monkeypatch.setattr(ExportDialog, "exec", exec_)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(destination), ""))
    with qtbot.waitSignal(control.told) as told:
        control.ask(3)
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
    control.ask(3)
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    control.ask(3)
    assert list(tmp_path.glob("*.jsonl")) == []
