"""Citations held to entries written by hand after each form's own rules, also where the page tells little."""

import json
import re
from pathlib import Path

import pytest
import samples

from desktop_reader.citations import CITATIONS
from desktop_reader.citations.names import Name, name_of

GOLDEN = Path(__file__).parents[2] / "golden" / "citations.txt"
FORMS = {citation.name: citation for citation in CITATIONS}


def article(title="一座码头的四季", **fields):
    return samples.BLANK._replace(id=12, title=title, imported="2024-05-01T08:30:00Z", **fields)


CHINESE = article(
    source="海岸晚报",
    author=("林潮生", "许南"),
    published="2021-02-23T06:42",
    language="zh",
    url="https://example.cn/a?b=1&c=2",
)
ENGLISH = article(
    "Who counted the ships?",
    source="Harbour Post",
    author=("Ada Mary Marsh", "Vincent van der Meer"),
    published="2020-11-05",
    language="en",
    url="https://example.org/ships",
)
ARTICLES = {
    "Chinese, all known": CHINESE,
    "English, all known": ENGLISH,
    "Chinese, no author": CHINESE._replace(author=()),
    "English, no author": ENGLISH._replace(author=()),
    "Chinese, no date": CHINESE._replace(published=None),
    "English, no date": ENGLISH._replace(published=None),
    "Chinese, no source": CHINESE._replace(source=None),
    "English, no source": ENGLISH._replace(source=None),
    "Chinese, no address": CHINESE._replace(url=None),
    "English, no address": ENGLISH._replace(url=None),
    "Chinese, nothing but a title": article(),
    "English, nothing but a title": article("Ships"),
    "Chinese, a month": CHINESE._replace(published="2021-02"),
    "English, a year": ENGLISH._replace(published="2020"),
    "Chinese, four authors": CHINESE._replace(author=("林潮生", "许南", "马克·吐温", "本报记者")),
    "English, four authors": ENGLISH._replace(
        author=("Ada Marsh", "Jean-Paul Sartre", "Sammy Davis Jr.", "Lee, Harper")
    ),
    "English, by an agency": ENGLISH._replace(author=("Associated Press",), source="Associated Press"),
}


def test_each_form_of_each_record():
    parts = ["\n".join([f"## {name}", *(citation.of(one) for citation in CITATIONS)]) for name, one in ARTICLES.items()]
    assert "\n\n".join(parts) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["gbt7714", "apa"])
def test_a_quotation_stands_before_the_citation(form):
    plain = FORMS[form].of(CHINESE)
    assert FORMS[form].of(CHINESE, "船长说：“不急。”\n\n雾散了。") == f"船长说：“不急。”\n\n雾散了。\n\n{plain}"


def test_a_record_carries_the_quotation_within():
    quoted = "50% of {it}\n\nand more"
    assert "  note = {50\\% of \\{it\\} and more},\n" in FORMS["bibtex"].of(ENGLISH, quoted)
    assert json.loads(FORMS["csl"].of(ENGLISH, quoted))[0]["note"] == quoted


def test_the_braces_of_bibtex_are_in_pairs_whatever_a_title_has():
    entry = FORMS["bibtex"].of(article("a } b { c \\ d # $ ~ ^", url="https://example.org/{x}", source="A_B"))
    bare = re.sub(r"\\[{}]", "", entry)
    depth = 0
    for mark in re.findall("[{}]", bare):
        depth += 1 if mark == "{" else -1
        assert depth >= 0
    assert depth == 0
    assert "A\\_B" in entry
    assert "https://example.org/%7Bx%7D" in entry


def test_line_breaks_of_a_title_are_spaces():
    assert FORMS["apa"].of(article("One\n two", language="en")) == "One two. (n.d.)."


def test_more_than_twenty_authors_are_cut_in_apa():
    many = tuple(f"Ada Name{chr(ord('a') + number)}" for number in range(25))
    cited = FORMS["apa"].of(ENGLISH._replace(author=many))
    assert cited.startswith("Namea, A., Nameb, A.,")
    assert "Names, A., . . . Namey, A. (2020" in cited
    assert "&" not in cited


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Ada Marsh", Name("Ada Marsh", "Marsh", "Ada")),
        ("Vincent van Gogh", Name("Vincent van Gogh", "van Gogh", "Vincent")),
        ("Marsh, Ada", Name("Marsh, Ada", "Marsh", "Ada")),
        ("Martin Luther King, Jr.", Name("Martin Luther King, Jr.", "King", "Martin Luther", "Jr.")),
        ("José Ángel Núñez", Name("José Ángel Núñez", "Núñez", "José Ángel")),
        ("Reuters", Name("Reuters")),
        ("Harbour Post Staff", Name("Harbour Post Staff")),
        ("The Harbour", Name("The Harbour")),
        ("欧阳 海", Name("欧阳 海")),
        ("Лев Толстой", Name("Лев Толстой")),
        ("小林 Ken", Name("小林 Ken")),
        ("", Name("")),
    ],
)
def test_names(author, name):
    assert name_of(author) == name
