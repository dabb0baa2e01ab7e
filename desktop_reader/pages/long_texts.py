"""A text too long for a page: a book, a log. It is taken as it is, line by line, at a fixed small cost a line."""

from desktop_reader.errors import ReaderError
from desktop_reader.markup import escape
from desktop_reader.pages.languages import guess_language
from desktop_reader.pages.page import Line, Page, Role

# No page has more lines than this.
MOST_LINES = 40_000
_LONGEST_TITLE = 60


def understand_long(lines: list[str]) -> Page:
    """The page that a long text makes: its first line is the title, all the others are the body."""
    first = next((number for number, line in enumerate(lines) if line and not line.isspace()), None)
    if first is None:
        raise ReaderError("The text is empty, so there is no article in it.")
    named = len(lines[first].strip()) <= _LONGEST_TITLE
    found = [Line(line, Role.BODY, "long text") if line and not line.isspace() else Line(line, Role.BLANK, "blank") for line in lines]
    if named:
        found[first] = Line(lines[first], Role.TITLE, "first line")
    body = [escape.paragraph(line.text) for line in found if line.role is Role.BODY]
    return Page(
        title=lines[first].strip()[:_LONGEST_TITLE],
        body="\n\n".join(body),
        language=guess_language("".join(lines[first : first + 40])),
        lines=tuple(found),
    )
