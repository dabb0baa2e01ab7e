"""What every test of the reader begins with: a view in one style, and articles to show."""

from collections.abc import Callable

import pytest
import samples

from desktop_reader.domain.article import Article
from desktop_reader.markup.plain import plain_text
from desktop_reader.rendering.themes import load_theme
from desktop_reader.settings.schema import FontKind
from desktop_reader.ui.reader.style import ReadingStyle
from desktop_reader.ui.reader.view import ReaderView


def written(**fields: object) -> Article:
    """An article with these fields; its text is that of its body."""
    article = samples.BLANK._replace(**fields)
    return article._replace(text=plain_text(article.body))


@pytest.fixture
def write() -> Callable[..., Article]:
    return written


@pytest.fixture
def chinese() -> Article:
    body = [*samples.CHINESE_PARAGRAPHS[:3], f"## {samples.CHINESE_HEADINGS[0]}", *samples.CHINESE_PARAGRAPHS[3:]]
    return written(
        title=samples.CHINESE_TITLE,
        source=samples.CHINESE_SOURCE,
        author=(samples.CHINESE_AUTHOR,),
        published=samples.CHINESE_PUBLISHED,
        deck="\n".join(samples.CHINESE_DECK),
        body="\n\n".join(body),
        language="zh",
    )


@pytest.fixture
def long_chinese(chinese: Article) -> Article:
    """Some 90,000 characters: several slices of writing."""
    return written(title=chinese.title, body="\n\n".join([chinese.body] * 200), language="zh")


@pytest.fixture
def style() -> ReadingStyle:
    return ReadingStyle(theme=load_theme("light"), size=18, font_kind=FontKind.SERIF, column=30)


@pytest.fixture
def view(qtbot, style: ReadingStyle) -> ReaderView:
    view = ReaderView(None, style)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    qtbot.waitExposed(view)
    return view
