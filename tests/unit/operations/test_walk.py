"""From named files and folders to sources: order, loops, and what must not be opened."""

import os
import socket
from pathlib import Path

import pytest

from desktop_reader.domain.importing import ImportItem, ImportStatus
from desktop_reader.importers import Source
from desktop_reader.operations.walk import Walk

as_root = os.geteuid() == 0


def names(walk):
    return [Path(found.path).name for found in walk]


def test_a_folder_is_read_with_all_its_folders_in_the_order_of_names(stories, tmp_path):
    for name in ("10.story", "9.story", "B.story", "a.story", "第2章/x.story", "第10章/y.story"):
        stories(name, "新闻")
    walk = Walk([tmp_path / "stories"])
    assert names(walk) == ["9.story", "10.story", "a.story", "B.story", "x.story", "y.story"]
    assert walk.total == 6


def test_what_is_hidden_and_what_no_importer_knows_is_left_out(stories, tmp_path):
    for name in (".hidden.story", ".git/c.story", "photo.jpg", "README", "a.story"):
        stories(name, "新闻")
    walk = Walk([tmp_path / "stories"])
    assert names(walk) == ["a.story"]
    assert walk.total == 1


def test_a_named_file_is_read_whatever_it_is_called(stories):
    assert names(Walk([stories(".hidden.story"), stories("photo.jpg")])) == [".hidden.story", "photo.jpg"]


def test_links_to_folders_are_told_and_not_followed(stories, tmp_path):
    inner = stories("a/b/c.story").parent
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "o.story").write_text("外面")
    for name, target in (("up", "stories"), ("here", "stories/a/b"), ("out.story", "outside")):
        (inner / name).symlink_to(tmp_path / target, target_is_directory=True)
    walk = Walk([tmp_path / "stories"])
    found = list(walk)
    assert [Path(one.path).name for one in found] == ["c.story", "here", "out.story", "up"]
    assert all("is a link to a folder" in str(one.error) for one in found[1:])
    assert walk.total == 4


def test_a_link_to_a_folder_that_was_named_is_followed(stories, tmp_path):
    stories("a.story")
    (tmp_path / "link").symlink_to(tmp_path / "stories", target_is_directory=True)
    assert names(Walk([tmp_path / "link"])) == ["a.story"]


def test_links_to_files_are_followed(stories, tmp_path):
    folder = stories("a.story").parent
    (tmp_path / "outside.story").write_text("外面")
    (folder / "b.story").symlink_to(tmp_path / "outside.story")
    (folder / "self.story").symlink_to(folder / "self.story")
    first, second, circle = Walk([folder])
    assert isinstance(first, Source)
    assert second.content(100).decode() == "外面"
    assert "symbolic links" in str(circle.error)


def test_a_folder_named_twice_is_read_once(stories, tmp_path):
    folder = stories("a.story").parent
    walk = Walk([folder, folder])
    assert names(walk) == ["a.story"]
    assert walk.total == 1


def test_a_named_folder_with_nothing_to_read_fails(stories, tmp_path):
    stories("photo.jpg")
    (tmp_path / "stories" / "inner").mkdir()
    walk = Walk([tmp_path / "stories"])
    (found,) = walk
    assert str(found.error).startswith(
        f"The folder {tmp_path}/stories holds no file that Desktop Reader can read (.txt, "
    )
    assert found.status is ImportStatus.FAILED
    assert walk.total == 1


def test_a_folder_whose_files_were_read_already_does_not_fail(stories, tmp_path):
    inner = stories("inner/a.story").parent
    walk = Walk([inner, tmp_path / "stories"])
    assert names(walk) == ["a.story"]
    assert walk.total == 1


def test_a_source_is_passed_on_as_it_is():
    source = Source.of_bytes("clipboard", b"text")
    assert list(Walk([source])) == [source]


@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "missing", "dangling"])
def test_what_is_no_file_fails_without_being_opened(tmp_path, kind):
    path = tmp_path / "x.story"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(str(path))
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "dangling":
        path.symlink_to(tmp_path / "gone")
    (found,) = Walk([path])
    assert isinstance(found, ImportItem)
    assert found.status is ImportStatus.FAILED
    reasons = {"missing": f"There is no file or folder {path}; check its name.", "dangling": "no longer there"}
    assert reasons.get(kind, "not a file") in str(found.error)


def test_such_things_fail_in_a_folder_too(stories, tmp_path):
    os.mkfifo(stories("a.story").parent / "b.story")
    walk = Walk([tmp_path / "stories"])
    assert [isinstance(found, ImportItem) for found in walk] == [False, True]
    assert walk.total == 2


@pytest.mark.skipif(as_root, reason="root may read everything")
def test_a_folder_without_permission_fails_and_the_rest_goes_on(stories, tmp_path):
    shut = stories("a/1.story").parent
    stories("b/2.story")
    shut.chmod(0)
    try:
        found = list(Walk([tmp_path / "stories"]))
    finally:
        shut.chmod(0o700)
    assert "may not be read" in str(found[0].error)
    assert [Path(one.path).name for one in found] == ["a", "2.story"]


def test_a_folder_that_cannot_be_read_fails_and_the_rest_goes_on(monkeypatch, stories, tmp_path):
    stories("a/1.story")
    stories("b/2.story")
    scan = os.scandir

    def scandir(folder):
        if Path(folder).name == "a":
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    walk = Walk([tmp_path / "stories"])
    found = list(walk)
    assert (
        str(found[0].error)
        == f"{tmp_path}/stories/a may not be read; give yourself the right to read it and import it again."
    )
    assert [Path(one.path).name for one in found] == ["a", "2.story"]
    assert walk.total == 2


def test_names_that_are_no_utf8_are_found_and_shown(tmp_path):
    name = b"\xce\xc4\xd5\xc2.story".decode("utf-8", "surrogateescape")
    (tmp_path / name).write_text("新闻")
    (found,) = Walk([tmp_path])
    found.path.encode("utf-8")
    with found.open() as stream:
        assert stream.read() == "新闻".encode()


def test_a_word_after_a_full_stop_is_no_kind_of_file(stories, tmp_path):
    stories("1. 港口扩建工程今日通过竣工验收")
    walk = Walk([tmp_path / "stories"])
    list(walk)
    assert walk.left_out == {"": 1}


def test_what_was_named_is_told_from_what_lay_in_a_folder(stories, tmp_path):
    named = stories("b.story")
    stories("inner/a.story")
    assert [one.is_named for one in Walk([named, named.parent / "inner"])] == [True, False]
