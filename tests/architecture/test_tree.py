"""Where things stand: the top level, the sentence that opens each module, the scripts, the wheel's contents."""

import ast
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {"pyproject.toml", "README.md", "LICENSE", "desktop_reader", "resources", "tests"}
MADE_BY_TOOLS = {"build", "dist"}
MODULES = sorted(path for folder in ("desktop_reader", "tests") for path in (PROJECT / folder).rglob("*.py"))
SCRIPTS = sorted(path for folder in ("resources", "tests") for path in (PROJECT / folder).rglob("*.sh"))


def shown(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def test_only_the_agreed_entries_stand_at_the_top():
    entries = {path.name for path in PROJECT.iterdir() if not path.name.startswith(".")}
    assert entries - MADE_BY_TOOLS == TOP_LEVEL


@pytest.mark.parametrize("module", MODULES, ids=shown)
def test_a_module_opens_with_a_sentence_that_says_what_it_is(module):
    opening = (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "").split("\n\n")[0]
    assert opening.endswith((".", ":")), f"{shown(module)} opens with {opening!r}"


@pytest.mark.parametrize("script", SCRIPTS, ids=shown)
def test_a_script_is_sound_for_a_plain_shell(script):
    checked = subprocess.run(["sh", "-n", script], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_resources_hold_data_only():
    assert not [shown(path) for path in (PROJECT / "resources").rglob("*.py")]
