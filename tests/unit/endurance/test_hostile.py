"""Files made to harm: each is read or refused with a reason, and what comes in is harmless to show."""

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest

from desktop_reader.importers import Source
from desktop_reader.library import Library
from desktop_reader.operations.importing import import_sources
from desktop_reader.operations.reading import Parsed, results

DEEP = 4_000
LETTERS = "abcdefghi"
ALIASES = "\n".join(f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]" for before, after in pairwise(LETTERS))
ENTITIES = "".join(f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in pairwise(LETTERS))
FILES = {
    "aliases.md": f"---\na: &a [x, x, x]\n{ALIASES}\ntitle: *i\ntags: *i\n---\n# T\n\nOne text.\n",
    "brackets.md": f"---\ntitle: {'[' * DEEP}{']' * DEEP}\n---\n# T\n\nOne text.\n",
    "quotes.md": f"# T\n\n{'> ' * DEEP}text\n",
    "links.md": f"# T\n\n{'[' * DEEP}a{'](' * DEEP}",
    "deep.html": f"{'<div>' * DEEP}<p>One text, with a full stop.</p>{'</div>' * DEEP}",
    "tables.html": f"{'<table><tr><td>' * DEEP}One text, with a full stop.",
    "entities.html": f'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]><h1>T</h1><p>&i; One text.</p>',
    "outside.html": (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><h1>T</h1><p>&e; One text.</p>'
    ),
    "deep.jsonl": '{"title": "T", "body": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "number.jsonl": '{"title": "T", "body": "b", "id": ' + "9" * 5_000 + "}",
    "attributes.html": f"<a {'x=1 ' * 100_000}>t</a><p>One text, with a full stop.</p>",
}


@pytest.mark.parametrize("name", FILES)
def test_it_is_read_or_refused(name):
    (result,) = results([Source.of_bytes(name, FILES[name].encode())])
    if isinstance(result, Parsed):
        assert len(result.prepared.title) < 100_000
        assert b"root:" not in result.prepared.body
    else:
        assert "fault in this program" not in str(result.error)


TURNED = "safe\u202egpj.exe\u2066\x1b[31m\x07\u2028title"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", f"---\ntitle: {json.dumps(TURNED)}\n---\n\nOne text.\n"),
        ("a.html", f"<title>{TURNED}</title><h1>{TURNED}</h1><p>One text, with a full stop.</p>"),
        (
            "a.jsonl",
            json.dumps({"title": TURNED, "body": "b", "source": TURNED, "author": [TURNED], "tags": [TURNED]}),
        ),
    ],
)
def test_names_that_would_look_otherwise_are_shown_as_they_are(name, content):
    (result,) = results([Source.of_bytes(name, content.encode())])
    shown = result.prepared
    for text in filter(None, (shown.title, shown.source, *json.loads(shown.author), *shown.tags)):
        assert text.isprintable(), text
    assert "gpj.exe" in shown.title


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX alone")
def test_odd_names_pipes_and_links_in_a_folder(tmp_path):
    folder = tmp_path / "odd"
    folder.mkdir()
    for name in (b"line\nbreak.md", b"no utf8 \xff\xfe.md", "turned\u202edm.md".encode(), b"-rf.md", b"$(x).md"):
        path = folder / Path(os.fsdecode(name))
        path.write_bytes(b"# Title of " + name[:4].hex().encode() + b"\n\nOne text.\n")
    os.mkfifo(folder / "pipe.md")
    (folder / "circle").symlink_to(folder)
    (folder / "outside.md").symlink_to("/etc/../etc/hostname-that-is-not-there")
    with Library.open(tmp_path / "library.db") as library:
        report = import_sources(library, [folder])
        assert report.imported == 5
        assert len(report.failures) == 3
        for article in library.articles():
            assert article.original.path
        assert all(item.path.isprintable() for item in report.failures)
        assert library.check() == []
