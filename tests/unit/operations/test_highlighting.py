"""Highlights: what is selected becomes one, each deed can be undone, and they live as long as their article."""

import pytest

from desktop_reader.domain.draft import Draft
from desktop_reader.domain.highlight import Colour
from desktop_reader.domain.listing import Listing
from desktop_reader.errors import ReaderError
from desktop_reader.operations import highlighting
from desktop_reader.search.quotes import QuotedText

BODY = "潮水刚退，石阶上还留着水印。\n\n墙厚半米多，冬暖夏凉，存粮合适，存书却怕潮。\n\n晚上十点闭馆，还书不限港口。"


@pytest.fixture
def article(library):
    return library.add(Draft(title="粮仓", body=BODY)).id


def shown(text, exact):
    return QuotedText(text).quote(text.index(exact), text.index(exact) + len(exact))


def highlight(library, article, exact="存书却怕潮", colour=Colour.YELLOW, note=""):
    page = f"    \n{library.article(article).text}"  # as the page is: above it there is the title
    return highlighting.highlight(article, shown(page, exact), colour, note).run(library)


def quotes(library, article):
    return [one.quote.exact for one in library.highlights(article)]


def test_what_is_selected_on_the_page_is_kept_as_a_quote_of_the_text(library, article):
    outcome = highlight(library, article, colour=Colour.BLUE, note="湿度")
    (kept,) = library.highlights(article)
    text = library.article(article).text
    assert kept.quote == shown(text, "存书却怕潮")
    assert (kept.colour, kept.note, kept.article) == (Colour.BLUE, "湿度", article)
    assert (outcome.change.ids, outcome.change.highlights) == ({article}, True)


def test_the_title_cannot_be_highlighted(library, article):
    with pytest.raises(ReaderError, match="below the title"):
        highlighting.highlight(article, shown("晚报别的话", "晚报"), Colour.PINK).run(library)


def test_the_same_words_again_take_the_other_colour(library, article):
    highlight(library, article, note="湿度")
    highlight(library, article, colour=Colour.GREEN)
    assert [(one.colour, one.note) for one in library.highlights(article)] == [(Colour.GREEN, "湿度")]


def test_every_deed_can_be_undone_and_done_again(library, article):
    made = highlight(library, article)
    (one,) = library.highlights(article)
    for deed in (
        highlighting.recolour(one.id, Colour.PURPLE),
        highlighting.annotate(one.id, " 湿度 "),
        highlighting.remove([one.id]),
    ):
        assert deed.label.template in highlighting.LABELS
        before = library.highlights(article)
        outcome = deed.run(library)
        after = library.highlights(article)
        assert after != before
        undone = outcome.undo(library)
        assert library.highlights(article) == before
        undone.undo(library)
        assert library.highlights(article) == after
    assert library.highlights(article) == []
    made.undo(library)
    assert highlighting.recolour(one.id, Colour.BLUE).run(library).undo is None


def test_they_are_shown_where_the_text_has_them_now_and_never_dropped(library, article):
    for exact in ("晚上十点闭馆", "石阶上还留着水印", "存书却怕潮"):
        highlight(library, article, exact)
    library.replace(
        article,
        Draft(
            title="粮仓", body=BODY.replace("晚上十点闭馆，还书不限港口。", "新的一段。\n\n").replace("书却", "书卻")
        ),
    )
    placed = highlighting.placed(library, article)
    assert [one.highlight.quote.exact for one in placed] == ["石阶上还留着水印", "存书却怕潮", "晚上十点闭馆"]
    assert [one.now and one.now.exact for one in placed] == ["石阶上还留着水印", "存书卻怕潮", None]


def test_all_of_them_are_searched_by_quote_note_and_title(library, article):
    highlight(library, article, note="Humidity")
    other = library.add(Draft(title="海港", body="船没有出港。")).id
    highlight(library, other, "没有出港")
    for text, expected in {"": 2, "humidity": 1, "怕潮": 1, "海港": 1, "没有": 1, "树": 0}.items():
        assert len(highlighting.all_placed(library, text, 10)) == expected, text
    assert highlighting.all_placed(library, "", 10)[0].title == "海港"


def test_those_of_an_article_that_cannot_be_read_are_listed_all_the_same(library, article, monkeypatch):
    highlight(library, article)

    def damaged(*_given):
        raise ReaderError("The text is damaged.")

    monkeypatch.setattr(type(library), "article", damaged)
    assert [(one.title, one.now) for one in highlighting.all_placed(library, "", 10)] == [("粮仓", None)]


def test_they_survive_the_trash_until_it_is_emptied(library, article):
    highlight(library, article)
    library.trash([article])
    assert library.all_highlights() == []
    assert quotes(library, article) == ["存书却怕潮"]
    library.untrash([article])
    assert len(library.all_highlights()) == 1
    library.trash([article])
    library.empty_trash()
    assert library.highlights(article) == []


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("has:highlight", 1),
        ("-has:highlight", 1),
        ("包含：标注", 1),
        ("note:HUMID", 1),
        ("笔记：湿", 0),
        ("note:怕潮", 0),
    ],
)
def test_articles_are_found_by_them(library, article, query, count):
    library.add(Draft(title="海港", body="船没有出港。"))
    highlight(library, article, note="Humidity")
    assert len(library.ids(Listing(query=query))) == count
