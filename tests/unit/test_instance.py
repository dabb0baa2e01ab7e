"""What a second start hands over, and where it looks for the window."""

import os
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader import __main__ as program
from desktop_reader import instance
from desktop_reader.instance import ACCEPTED, LENGTH_BYTES, Request

names = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1)


@pytest.fixture
def listener(tmp_path):
    """A function: listens in the place of a window, answers once, and returns what it is sent in a list."""
    heard = []
    threads = []

    def listen(library, answer=ACCEPTED):
        server = socket.socket(socket.AF_UNIX)
        server.bind(instance.address(library))
        server.listen()

        def meet():
            line, _ = server.accept()
            with line, line.makefile("rb") as stream:
                length = int.from_bytes(stream.read(LENGTH_BYTES), "big")
                heard.append(instance.unpacked(stream.read(length)))
                line.sendall(answer)
            server.close()

        threads.append(threading.Thread(target=meet))
        threads[-1].start()
        return heard

    yield listen
    for thread in threads:
        thread.join()


@given(st.lists(names))
def test_a_request_is_read_as_it_was_written(files):
    request = Request("/home/阿海/library.db", "token-1", tuple(files))
    message = instance.packed(request)
    assert int.from_bytes(message[:LENGTH_BYTES], "big") == len(message) - LENGTH_BYTES
    assert instance.unpacked(message[LENGTH_BYTES:]) == request


def test_names_that_are_no_utf8_go_over_as_they_are():
    odd = os.fsdecode(b"\xce\xc4\xff.txt")
    assert instance.unpacked(instance.packed(Request("l", "", (odd,)))[LENGTH_BYTES:]).files == (odd,)


def test_what_is_no_request_is_refused():
    with pytest.raises(ValueError, match="unpack"):
        instance.unpacked(b"nothing")


def test_a_library_has_one_place_by_whatever_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    library = tmp_path / "library.db"
    assert instance.address(library) == instance.address(Path("library.db"))
    assert instance.address(library) != instance.address(tmp_path / "other.db")


def test_another_screen_has_another_window(tmp_path, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":7")
    seventh = instance.address(tmp_path / "library.db")
    monkeypatch.setenv("DISPLAY", ":8")
    assert instance.address(tmp_path / "library.db") != seventh


def test_without_a_folder_for_the_session_the_state_folder_serves(tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_STATE_HOME", "/s")
    assert instance.address(tmp_path / "library.db").startswith("/s/desktop-reader/")
    monkeypatch.setenv("XDG_STATE_HOME", "/" + "s" * 100)
    assert instance.address(tmp_path / "library.db") is None
    assert not instance.hand_over(tmp_path / "library.db", [])


def test_files_go_to_the_window_by_their_whole_path(tmp_path, monkeypatch, listener):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-1")
    heard = listener(tmp_path / "library.db")
    assert instance.hand_over(Path("library.db"), [Path("青岛 新闻.txt")])
    assert heard == [Request(str(tmp_path / "library.db"), "token-1", (str(tmp_path / "青岛 新闻.txt"),))]


def test_who_gets_no_answer_opens_a_window(tmp_path, listener):
    assert not instance.hand_over(tmp_path / "library.db", [])
    listener(tmp_path / "library.db", answer=b"")
    assert not instance.hand_over(tmp_path / "library.db", [])
    assert not instance.hand_over(tmp_path / "library.db", [])  # the socket lies there, and nobody listens any more


def test_the_program_is_done_when_the_window_has_the_files(tmp_path, monkeypatch, listener):
    page = tmp_path / "a.txt"
    page.touch()
    heard = listener(tmp_path / "library.db")
    assert program.main(["--library", str(tmp_path / "library.db"), str(page)]) == 0
    assert heard[0].files == (str(page),)
