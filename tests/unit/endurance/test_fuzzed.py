"""Spoilt pages and queries: a few of those that `endurance.fuzzing` tries, and every finding that it has kept."""

import random

import pytest
import samples
from endurance.fuzzing import FINDINGS, SEEDS, a_page, a_query, ask, read

from desktop_reader.library import Library


@pytest.mark.parametrize("name", SEEDS)
def test_a_spoilt_page_is_read_or_refused(name):
    chance = random.Random(f"{name} 1")
    for _ in range(12):
        assert read(name, a_page(name, chance)) == ""


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as opened:
        for draft in samples.many_drafts(20):
            opened.add(draft)
        yield opened


def test_a_query_is_always_answered(library):
    chance = random.Random(1)
    for _ in range(150):
        assert ask(library, a_query(chance)) == ""


def test_what_did_harm_once_does_none(library):
    for path in sorted(FINDINGS.glob("*")):
        content = path.read_bytes()
        if path.name.startswith("query"):
            assert ask(library, content.decode("utf-8", "surrogatepass")) == ""
        else:
            assert read(path.name, content) == "", path
