"""Pages of several apps, sites and languages (written for these tests) against the parts a person reads in them.

Beside each NAME.txt stands NAME.expected; to write it anew after a wanted change, print `as_text(page)`.
"""

import datetime as dt
from pathlib import Path

import pytest
from parts import as_text

from desktop_reader.pages import Role, understand

FOLDER = Path(__file__).parent / "pages"
SEED = Path(__file__).parents[2].parent / "shared" / "data" / "seed" / "qingdao-page.txt"
TODAY = dt.date(2024, 3, 19)


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.txt")))
def test_the_parts_are_those_a_person_reads(name: str) -> None:
    page = understand((FOLDER / f"{name}.txt").read_text(encoding="utf-8"), today=TODAY)
    assert as_text(page) == (FOLDER / f"{name}.expected").read_text(encoding="utf-8")


@pytest.mark.skipif(not SEED.exists(), reason="the model page is on developers' machines only")
def test_the_model_page() -> None:
    page = understand(SEED.read_text(encoding="utf-8"), today=dt.date(2021, 2, 24))
    assert page.title.startswith("党建统领谋全局,凝心聚力促发展!")
    assert (page.published, page.source, page.author) == ("2021-02-23T06:42", "青岛日报", ("刘佳旎",))
    assert page.deck is not None
    assert len(page.deck.split("\n")) == 2
    assert len([line for line in page.lines if line.role is Role.HEADING]) == 4
    assert page.body.count("\n## ") == 4
    paragraphs = [line.text for line in page.lines if line.role is Role.BODY]
    assert len(paragraphs) == 21
    assert paragraphs[0].startswith("党政军民学")
    assert paragraphs[-1].endswith("(青岛日报/观海新闻记者 刘佳旎)")
    assert len(page.recommended) == 8
    assert all(story.title and story.published == "2021-02-23" and story.source for story in page.recommended)
    assert "打开" not in page.body
