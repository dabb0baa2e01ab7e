"""From the source of a web page to the article in it: the rules for texts, and what only a document says."""

import datetime as dt

from desktop_reader.errors import ReaderError
from desktop_reader.pages import given, kinds
from desktop_reader.pages.hints import NO_HINTS, Hints
from desktop_reader.pages.html import writing
from desktop_reader.pages.html.reading import Document, read_document
from desktop_reader.pages.page import Page, Role
from desktop_reader.pages.understanding import find_frame, page_of_blocks


def understand_html(source: str, *, today: dt.date, hints: Hints = NO_HINTS) -> Page:
    """Take the article out of a web page; `lines` of the result are the blocks of the page in order.

    `today` dates what the page calls "3 hours ago", `hints` are what is known of the page beforehand. Raises
    ReaderError where the page holds no article.
    """
    document = read_document(source)
    blocks = document.blocks
    if not blocks:
        raise ReaderError("The page shows no text, so there is no article in it.")
    for block in blocks:
        block.kind = kinds.find_kind(block)
    lines = [block.text for block in blocks]
    given.apply(lines, blocks, hints)
    page = page_of_blocks(lines, blocks, find_frame(blocks), today)
    return _with_body(page, document)


def _with_body(page: Page, document: Document) -> Page:
    from dataclasses import replace

    kept = [block for block in document.blocks if block.role in {Role.BODY, Role.HEADING}]
    return replace(page, body=writing.body_of(kept, document.address))
