"""The parts of a page in the form of the golden files: what a person reads in it, a line each."""

from desktop_reader.domain.article import Recommendation
from desktop_reader.pages import Page


def as_text(page: Page, *, addresses: bool = False) -> str:
    """The parts of a page as an expected file has them; `addresses` adds those of its recommended stories."""
    rows = [
        f"title: {page.title}",
        f"published: {page.published or '-'}",
        f"source: {page.source or '-'}",
        f"author: {'; '.join(page.author) or '-'}",
        f"language: {page.language or '-'}",
        *(f"deck: {line}" for line in (page.deck or "-").split("\n")),
        *(_story(story, addresses=addresses) for story in page.recommended),
        "",
        page.body,
    ]
    return "\n".join(rows) + "\n"


def _story(story: Recommendation, *, addresses: bool) -> str:
    facts = (story.title, story.published or "-", story.source or "-", *([story.url or "-"] if addresses else ()))
    return f"recommended: {' | '.join(facts)}"
