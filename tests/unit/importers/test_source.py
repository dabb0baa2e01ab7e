"""Sources are read whole or refused with one sentence, and can go to another process."""

import os
import pickle
import stat
from pathlib import Path
from typing import Self

import pytest
import samples

from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "港口.txt"
    path.write_bytes(b"news")
    source = Source.of_file(path)
    assert source.path == str(path)
    assert source.size == 4
    assert source.modified.timestamp() == pytest.approx(path.stat().st_mtime, abs=1e-3)
    assert source.content(4) == b"news"


def test_bytes_can_be_opened_twice_and_sent_to_another_process() -> None:
    source = pickle.loads(pickle.dumps(Source.of_bytes("clipboard", b"news")))
    assert [source.content(10), source.content(10)] == [b"news", b"news"]


def test_a_file_can_be_sent_to_another_process(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"news")
    assert pickle.loads(pickle.dumps(Source.of_file(path))).content(10) == b"news"


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"news")
    source = Source.of_file(path)
    path.unlink()
    with pytest.raises(ReaderError, match=r"a\.txt is no longer there; "):
        source.content(10)


def test_a_file_that_was_never_there(tmp_path: Path) -> None:
    source = Source.of_file(tmp_path / "a.txt")
    assert source.size is None
    with pytest.raises(ReaderError, match=r"a\.txt is no longer there; "):
        source.content(10)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_locked_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"news")
    path.chmod(stat.S_IWUSR)
    with pytest.raises(ReaderError, match=r"a\.txt may not be read; "):
        Source.of_file(path).content(10)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"is a folder; "):
        Source.of_file(tmp_path).content(1_000_000)


def test_a_large_file_is_refused_without_opening_it(tmp_path: Path) -> None:
    source = Source(str(tmp_path / "a.txt"), open=None, size=200_000_000)  # type: ignore[arg-type]
    with pytest.raises(ReaderError, match=r"a\.txt is larger than 32 MB, "):
        source.content(32_000_000)


def test_a_stream_of_unknown_size_is_read_no_further_than_the_limit() -> None:
    reads = []

    class Endless:
        def read(self, size: int) -> bytes:
            reads.append(size)
            return b"x" * size

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            reads.append("closed")

    with pytest.raises(ReaderError, match=r"^- is larger than 1 MB"):
        Source("-", Endless).content(1_000_000)  # type: ignore[arg-type]
    assert reads == [1_000_001, "closed"]


def test_a_disk_that_fails_is_named() -> None:
    with pytest.raises(ReaderError, match=r"^a\.txt cannot be read \(Input/output error\); "):
        Source("a.txt", samples.BrokenStream).content(10)
