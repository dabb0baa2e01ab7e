"""A library with a few articles of our own, and a call of the command line inside this process."""

import json
from dataclasses import dataclass

import pytest
from samples import draft

from desktop_reader.command_line.run import run
from desktop_reader.domain.article import Recommendation
from desktop_reader.domain.draft import Draft
from desktop_reader.library import Library


@dataclass
class Called:
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def rows(self):
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def library_file(tmp_path):
    return tmp_path / "library.db"


@pytest.fixture
def call(library_file, capsys):
    """A function: calls a command on the test's own library."""

    def call(*arguments):
        capsys.readouterr()
        status = run(["--library", str(library_file), *map(str, arguments)])
        told = capsys.readouterr()
        return Called(status, told.out, told.err)

    return call


@pytest.fixture
def three(library_file):
    """The numbers of three articles: a page that points to the second, that one, and one in English."""
    drafts = [
        draft(
            title="渡轮复航",
            body="第一段<b>。\n\n## 小标题\n\n第二段提到灯塔。",
            recommended=(Recommendation(title="灯塔亮灯", published="2023-04-07", source="潮头新闻"),),
        ),
        Draft(title="灯塔亮灯", body="灯塔今晚亮灯。", source="潮头新闻", published="2023-04-07"),
        Draft(title="A quiet harbour", body="Nothing *ever* happens here."),
    ]
    with Library.open(library_file) as library:
        return [library.add(one).id for one in drafts]
