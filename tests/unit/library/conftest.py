"""A fresh library in a temporary folder."""

import hashlib

import pytest

from desktop_reader.domain.article import Original
from desktop_reader.library import Library


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def original():
    """A function: the original that a text would have."""

    def make(text, path="page.txt", encoding="utf-8"):
        content = text.encode(encoding)
        digest = hashlib.sha256(content).hexdigest()
        return Original(
            path=path,
            format="text",
            encoding=encoding,
            content=content,
            sha256=digest,
            modified="2020-02-29T23:30+08:00",
        )

    return make
