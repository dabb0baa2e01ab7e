"""What a start imports: the commands that open no window do without Qt."""

import json
import subprocess
import sys

import pytest

PROBE = """
import json, sys
from desktop_reader.__main__ import main
try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code
print(json.dumps({"code": code or 0, "modules": sorted(sys.modules)}), file=sys.stderr)
"""

ARTICLE = "# 湖边新开的书店\n\n书店临湖，窗边摆着十二把椅子，周末常常坐满。\n"

COMMANDS = [
    ["import", "ARTICLE"],
    ["search", "书店"],
    ["show", "1"],
    ["show", "--json", "1"],
    ["related", "1"],
    ["export", "--format", "jsonl", "EXPORTED"],
    ["check"],
    ["backup", "COPY"],
    ["reread"],
]


def imported_by(arguments: list[str]) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    ended = json.loads(run.stderr.splitlines()[-1])
    assert ended["code"] == 0, run.stderr
    return set(ended["modules"])


def test_the_version_is_told_without_qt():
    assert "PySide6" not in imported_by(["--version"])


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A library with one article, made by the command that brings it in."""
    folder = tmp_path_factory.mktemp("commands")
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    imported_by(["--library", str(folder / "library.db"), "import", str(folder / "article.md")])
    return folder


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_headless_command_does_without_qt(command, library, tmp_path):
    places = {"ARTICLE": library / "article.md", "EXPORTED": tmp_path / "all.jsonl", "COPY": tmp_path / "copy.db"}
    words = [str(places.get(word, word)) for word in command]
    assert "PySide6" not in imported_by(["--library", str(library / "library.db"), *words])
