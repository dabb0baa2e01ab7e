"""Plain lines of text written as CommonMark, with a backslash only where one is needed."""

import re

from desktop_reader.patterns import Pattern

_SUSPECT = Pattern(r"[\\`*_\[<&~]")

# What acts on the text wherever it stands; the backslash goes in front of it.
_ALWAYS_ACTS = Pattern(
    r"\\(?=[!-/:-@\[-`{-~])"  # a backslash in front of ASCII punctuation
    r"|\](?=\()"  # the middle of a link
    r"|<(?=[A-Za-z/!?])"  # an autolink; raw HTML to other readers of CommonMark
    r"|&(?=(?:\#[xX][0-9a-fA-F]{1,6}|\#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});)"  # a character reference
)

# What acts only in pairs: code, emphasis, strikethrough.
_PAIRED_RUNS = (Pattern(r"`+"), Pattern(r"\*+"), Pattern(r"_+"), Pattern(r"~~+"))

_COULD_ACT = Pattern(r"[\\`*_\[\]<>&~]")

_BLANKS = frozenset(("", " ", "\t", "\u3000"))

_FIRST_MARKS = frozenset("#>-+*_=|:`~[0123456789")

# What acts at the start of a line (with one of the marks above); a match ends where the backslash goes.
_STARTS_BLOCK = Pattern(
    r"(?=\#{1,6}(?:[ \t]|$))"  # a heading
    r"|(?=>)"  # a quotation
    r"|(?=[-+*](?:[ \t]|$))"  # an item of a list
    r"|[0-9]{1,9}(?=[.)](?:[ \t]|$))"  # a numbered item
    r"|(?=([-*_])(?:[ \t]*\1){2,}[ \t]*$)"  # a thematic break
    r"|(?=(?:=+|-+)$)"  # the underline of a heading
    r"|(?=[|:-][|:\- \t]*$)"  # the second line of a table
    r"|(?=`{3,}[^`]*$|~{3})"  # a code fence; what has a backtick further on is none but a code span
    r"|(?=\[.*\]:)"  # a link definition, which would not be shown at all
)

_CLOSES_HEADING = Pattern(r"(?<![^ \t])#+$")


def paragraph(text: str) -> str:
    """Return CommonMark for a paragraph that shows exactly this line of text.

    White space at both ends is dropped (CommonMark would drop it too), a line break inside becomes
    a space. The result holds even right below another line.
    """
    return escape_line(one_line(text))


def heading(text: str, level: int = 2) -> str:
    """Return CommonMark for a heading with exactly this text; an empty text gives an empty string."""
    line = _CLOSES_HEADING.sub(r"\\\g<0>", _escape_inline(one_line(text)))
    return f"{'#' * level} {line}" if line else ""


def one_line(text: str) -> str:
    """Return the text without white space at its ends, its line breaks as spaces."""
    text = text.strip().replace("\0", "\ufffd")
    return " ".join(text.splitlines())


def escape_line(line: str) -> str:
    """Return CommonMark for a line that has no line break and no white space at its ends."""
    return line_start(_escape_inline(line))


def strictly(text: str) -> str:
    """Return CommonMark for text amid marks of emphasis and links: each character that could act is escaped."""
    return _COULD_ACT.sub(r"\\\g<0>", text.replace("\0", "\ufffd"))


def line_start(line: str) -> str:
    """Return a line of CommonMark that is a paragraph whatever it begins with."""
    start = _STARTS_BLOCK.match(line) if line[:1] in _FIRST_MARKS else None
    return line if start is None else f"{line[: start.end()]}\\{line[start.end() :]}"


def _escape_inline(line: str) -> str:
    if not _SUSPECT.search(line):
        return line
    places = {match.start() for match in _ALWAYS_ACTS.finditer(line)}
    for run in _PAIRED_RUNS:
        places.update(_paired_places(line, run))
    return "".join(f"\\{character}" if place in places else character for place, character in enumerate(line))


def _paired_places(line: str, run: Pattern) -> set[int]:
    acting = [match.span() for match in run.finditer(line) if _may_act(line, match)]
    return {place for span in acting for place in range(*span)} if len(acting) > 1 else set()


def _may_act(line: str, run: re.Match[str]) -> bool:
    """Say whether a run of marks can open or close anything, by the characters on its two sides."""
    before, after = line[max(0, run.start() - 1) : run.start()], line[run.end() : run.end() + 1]
    if run[0][0] == "`":
        return True
    if before in _BLANKS and after in _BLANKS:
        return False
    return not (run[0][0] == "_" and before.isalnum() and after.isalnum())
