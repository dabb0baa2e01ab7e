"""Web pages of several sites, ages and languages (written for these tests) against the parts a person reads in them.

Beside each NAME.html stands NAME.expected; to write it anew after a wanted change, print
`as_text(page, addresses=True)`.
"""

import datetime as dt
from pathlib import Path

import pytest
from parts import as_text

from desktop_reader.pages import Role
from desktop_reader.pages.html.understanding import understand_html

FOLDER = Path(__file__).parent / "html"
TODAY = dt.date(2024, 3, 19)


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.html")))
def test_the_parts_are_those_a_person_reads(name: str) -> None:
    page = understand_html((FOLDER / f"{name}.html").read_text(encoding="utf-8"), today=TODAY)
    assert as_text(page, addresses=True) == (FOLDER / f"{name}.expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.html")))
def test_each_line_of_a_page_has_its_role_and_its_reason(name: str) -> None:
    page = understand_html((FOLDER / f"{name}.html").read_text(encoding="utf-8"), today=TODAY)
    assert all(line.text and line.reason for line in page.lines)
    assert Role.BODY in {line.role for line in page.lines}
    assert Role.LEFT_OUT in {line.role for line in page.lines}
