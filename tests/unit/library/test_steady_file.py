"""A file whose disk fails reads on, as zeros where nothing comes."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.library.steady_file import SteadyFile

CONTENT = bytes(range(1, 251)) * 1_000
BLOCK = 65_536


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("steady") / "file"
    path.write_bytes(CONTENT)
    return path


@given(st.integers(0, 260_000), st.integers(0, 260_000))
def test_it_reads_as_bytes_do(path, start, end):
    file = SteadyFile(path)
    assert len(file) == len(CONTENT)
    assert file[start:end] == CONTENT[start:end]
    if start < len(CONTENT):
        assert file[start] == CONTENT[start]
    else:
        with pytest.raises(IndexError):
            file[start]
    file.close()


def test_what_the_disk_does_not_give_is_zeros(tmp_path):
    """A file that is cut short while it is read is one on a failing disk: a map of it would end the process."""
    path = tmp_path / "file"
    path.write_bytes(CONTENT)
    file = SteadyFile(path)
    os.truncate(path, BLOCK + 10)
    assert file[BLOCK - 1 : BLOCK + 12] == CONTENT[BLOCK - 1 : BLOCK + 10] + bytes(2)
    assert file[2 * BLOCK] == 0
    file.close()
