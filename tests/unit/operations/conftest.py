"""A library, and an importer for files of our own kind, so that importing is tested apart from any real format."""

import hashlib
from types import SimpleNamespace

import pytest

from desktop_reader.domain.article import Original
from desktop_reader.domain.draft import Draft
from desktop_reader.errors import ReaderError
from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.operations import parsing, reading, walk


def read_stories(source: Source):
    """One line is one article; a line may also say what goes wrong with it."""
    with source.open() as stream:
        for line in stream:
            text = line.decode().strip()
            if text == "bad record":
                yield ReaderError("{path} has a bad record.", path=source.path)
            elif text == "bad file":
                raise ReaderError("{path} is bad.", path=source.path)
            elif text == "bug":
                raise KeyError("bug")
            else:
                content = text.encode()
                digest = hashlib.sha256(content).hexdigest()
                yield (
                    Draft(title=text, body=f"{text}的正文。"),
                    Original(path=source.path, format="story", encoding="utf-8", content=content, sha256=digest),
                )


@pytest.fixture(autouse=True)
def story_format(monkeypatch):
    """Everything is read by `read_stories`, in this process; in folders only what ends in .story is."""
    importer = SimpleNamespace(name="story", read=read_stories)
    monkeypatch.setattr(reading, "importer_of", lambda _source: importer)
    monkeypatch.setattr(parsing, "cores", lambda: 1)
    monkeypatch.setattr(walk, "importer_for", lambda path: importer if path.endswith(".story") else None)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def stories(tmp_path):
    """A function that writes a file of stories below a folder of its own and returns its path."""

    def write(name, *lines):
        path = tmp_path / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write
