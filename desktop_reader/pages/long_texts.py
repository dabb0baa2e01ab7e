"""Texts that are taken as they are, line by line: a book or a log, too long for a page, and a piece of code."""

from desktop_reader.errors import ReaderError
from desktop_reader.markup import escape
from desktop_reader.pages import given
from desktop_reader.pages.hints import NO_HINTS, Hints
from desktop_reader.pages.languages import guess_language
from desktop_reader.pages.page import Line, Page, Role

# No page has more lines than this.
MOST_LINES = 40_000
LONGEST_TITLE = 60  # characters of a first line that is the title


def understand_long(lines: list[str], hints: Hints = NO_HINTS) -> Page:
    """The page that a long text makes: its first line is the title, all the others are the body."""
    first = next((number for number, line in enumerate(lines) if line and not line.isspace()), None)
    if first is None:
        raise ReaderError("The text is empty, so there is no article in it.")
    named = len(lines[first].strip()) <= LONGEST_TITLE
    found = _all_body(lines, "long text")
    if named and Role.TITLE not in hints.corrected.values():
        found[first] = Line(lines[first], Role.TITLE, "first line")
    given.correct_lines(found, hints)
    body = [escape.paragraph(line.text) for line in found if line.role is Role.BODY]
    return Page(
        title=_title(found, lines[first]),
        body="\n\n".join(body),
        language=guess_language("".join(lines[first : first + 40])),
        lines=tuple(found),
    )


def understand_code(lines: list[str], hints: Hints = NO_HINTS) -> Page:
    """The page that a piece of code makes: a fenced block, named after its first line."""
    found = _all_body(lines, "code")
    given.correct_lines(found, hints)
    code = [line.text for line in found if line.role in {Role.BODY, Role.BLANK}]
    fence = "```"
    while any(fence in line for line in code):
        fence += "`"
    first = next(line for line in lines if line and not line.isspace())
    return Page(title=_title(found, first), body="\n".join((fence, *code, fence)), lines=tuple(found))


def _title(found: list[Line], first: str) -> str:
    """The line that is the title, else the first one."""
    text = next((line.text for line in found if line.role is Role.TITLE), first)
    return text.strip()[:LONGEST_TITLE]


def _all_body(lines: list[str], reason: str) -> list[Line]:
    return [
        Line(line, Role.BODY, reason) if line and not line.isspace() else Line(line, Role.BLANK, "blank")
        for line in lines
    ]
