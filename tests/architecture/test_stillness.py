"""Nothing in the window moves by itself, so that there is nothing to turn off for those who cannot bear it."""

import re
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "desktop_reader" / "ui"
MOVING = re.compile(
    r"\bQ(?:Property|Variant|Sequential|Parallel)Animation|\bQTimeLine\b|\bQMovie\b|setRange\(0, 0\)|maximum=0\b"
)


@pytest.mark.parametrize("module", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI)))
def test_nothing_moves_by_itself(module):
    assert MOVING.findall(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("moving", ["QPropertyAnimation(x)", "bar.setRange(0, 0)", "QProgressBar(self, maximum=0)"])
def test_what_moves_is_recognized(moving):
    assert MOVING.search(moving)
