"""What reaches a terminal: a bar that fits, lines that cannot move its cursor."""

import io

import pytest

from desktop_reader.command_line import console
from desktop_reader.command_line.console import Console, bar
from desktop_reader.command_line.wording import articles_bar, import_bar
from desktop_reader.domain.importing import ImportProgress

HALFWAY = import_bar(ImportProgress(1, 4, "渡轮.txt", 10, 2, 1, 1, part=0.5))


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    """A terminal of 41 columns, of which the last stays free."""
    monkeypatch.setenv("COLUMNS", "41")
    return Terminal()


@pytest.fixture
def pipe():
    return io.StringIO()


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (import_bar(ImportProgress(0, 0, "", 0, 0, 0, 0)), "[........................] 0/0 files, 0 articles  "),
        (HALFWAY, "[#########...............] 1/4 files, 11 articles  渡轮.txt"),
        (import_bar(ImportProgress(4, 4, "d", 4, 0, 0, 0, part=1.0)), f"[{'#' * 24}] 4/4 files, 4 articles  d"),
        (articles_bar(0, 0), f"[{'.' * 24}] 0/0 articles"),
        (articles_bar(30, 40), f"[{'#' * 18}......] 30/40 articles"),
    ],
)
def test_the_bar_says_how_far(progress, line):
    assert bar(*progress) == line


def test_a_bar_fits_the_terminal_and_makes_room_for_what_is_said(terminal):
    told = Console(terminal, terminal)
    told.progress(*HALFWAY)
    told.error("It is\nfull.")
    told.progress(*HALFWAY)
    told.line("Done.")
    told.close()
    drawn = terminal.getvalue().split("\r\x1b[K")
    assert drawn == [
        "",
        "[#########...............] 1/4 files, 11",
        "desktop-reader: It is\ufffdfull.\n",
        "[#########...............] 1/4 files, 11",
        "Done.\n",
    ]


@pytest.mark.parametrize(("width", "shown"), [(0, ""), (1, ""), (2, "渡"), (3, "渡"), (5, "渡轮a"), (9, "渡轮ab")])
def test_han_characters_take_two_columns(width, shown):
    assert console._clipped("渡轮ab", width) == shown


def test_without_a_terminal_there_is_no_bar(terminal, pipe):
    told = Console(terminal, pipe)
    told.progress(*HALFWAY)
    told.close()
    assert (terminal.getvalue(), pipe.getvalue()) == ("", "")


def test_text_of_a_page_cannot_drive_a_terminal(terminal):
    Console(terminal, terminal).line("a\x1b[2Jb\x9bc\td\ne")
    assert terminal.getvalue() == "a\ufffd[2Jb\ufffdc\td\ne\n"


def test_a_file_gets_text_as_it_is(pipe):
    Console(pipe, pipe).line("a\x1b[2Jb")
    assert pipe.getvalue() == "a\x1b[2Jb\n"


def test_a_record_is_one_line_to_every_program(pipe):
    Console(pipe, pipe).record({"title": "一\u2028二\x85三\n四"})
    assert len(pipe.getvalue().splitlines()) == 1
