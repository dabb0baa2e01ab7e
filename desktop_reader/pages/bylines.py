"""Reading who wrote an article, out of byline lines, datelines and closing brackets."""

import re
from functools import lru_cache

from desktop_reader.pages import names
from desktop_reader.pages.blocks import REMEMBERED
from desktop_reader.pages.phrases import words_of
from desktop_reader.pages.tables import bylines, calendar, sources
from desktop_reader.patterns import Pattern

_LABEL = "|".join(sorted(bylines.ZH_WRITERS, key=len, reverse=True))
# A label of one character ends words too: 图文： and 摄影、文： name somebody, 八部门发文： does not.
_SHORTEST_LABEL = r"(?:(?<![\u4e00-\u9fff])|(?<=[图圖影访訪和]))文"
_MARKED = sorted((*bylines.ZH_WRITERS, *bylines.ZH_MARKED_WRITERS), key=len, reverse=True)
_MARKED_LABEL = "|".join((*_MARKED, _SHORTEST_LABEL))
# A label with a colon or slash takes any short name; the bare label only what looks like a name.
_LABELLED = Pattern(
    rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff·]{{0,8}}?(?:{_MARKED_LABEL})"
    r"(?:：|: ?|/|／| ?[丨|｜]) ?"
    r"((?:[^\s、,，/／&;；：:|｜)）\]】丨（(【\[]{1,14}"
    r"(?: ?[、,，&] ?| (?=[\u4e00-\u9fff]{2,3}(?:\s|$|[)）、，,\]】])))?){1,5})"
)
_AUTHOR = Pattern(r"(?<=[，,；; ])作者 ?[：:/／丨|｜]")
# In running text a colon after a mere word (全文：) names nobody.
_SURE_LABEL = Pattern(rf"{_LABEL}|(?:{_MARKED_LABEL})[/／]")
_BARE = Pattern(rf"(?<!小)(?:{_LABEL})(?![：:/／])[ \u3000]{{0,3}}")
_NAMES = Pattern(r"(?:[\u4e00-\u9fff·]{2,5}[ \u3000、,，]{0,3}){1,6}")
_PICTURED = Pattern(r"[\u4e00-\u9fff ]*? ?[摄攝]")
_BRACKETED = Pattern(r"[（(\[【]([^（()）\[\]【】]{2,60})[）)\]】]")
_BY = Pattern(
    rf"^[(\[]?(?:{'|'.join(map(re.escape, sorted(bylines.BY, key=len, reverse=True)))})(?:\s*:\s*|\s+)(.+?)[)\]]?$",
    re.IGNORECASE,
)
_FIRST_WORD = Pattern(r"[(\[]?([^\W\d_]+)")
_BY_WORDS = frozenset(words_of(phrase)[0] for phrase in bylines.BY)
_BY_GLUED = Pattern(r"^by(?=[A-Z][a-z])")
# A kind of article before the name: Kolumne von, Essay by; but not a kind of picture.
_KIND_BY = Pattern(
    r"^(?:eine? )?(?!foto|photo|bild|image|picture|illustra|video|grafi)[^\W\d_]{4,20} (?:von|by) (?=[A-Z])",
    re.IGNORECASE,
)
_MONTHS = "|".join(name for name in calendar.MONTHS if name.isascii())
# What follows the names in a byline: accounts, with which agency, the date.
_AFTER_NAMES = Pattern(
    r"\s*@\w+|\s*\([^()]*\)\s*$|\s+(?:mit|with|avec|con|med) (?:AP|AFP|dpa|Reuters|Agenturen)\b.*$"
    r"|(?<=\w\w)\s*(?:Published|Updated|Posted|Twitter|Facebook|LinkedIn|Instagram|Email|E-Mail|Follow)\b.*$"
    rf"|(?<=\w\w)[\s,|·]*(?:(?:\b|(?<=[a-z])(?-i:(?=[A-Z])))(?:{_MONTHS})\b\.? )?\d.*$",
    re.IGNORECASE,
)
_POSTED = Pattern(r"^([^\s：:\[\]【】（）()]{2,16})\s+发表于|\d{1,2}:\d{2}(?::\d{2})? by (\w{3,16})\b")
_ENDING = Pattern(r"[（(]([\u4e00-\u9fff·、 ]{2,20}?)(?: ?[\u4e00-\u9fff]{2,6}报道| ?发自[\u4e00-\u9fff]{2,4})?[）)]$")
_BETWEEN = Pattern(r"[、,，&]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_LATIN_NAME = Pattern(r" ?\([A-Za-z][A-Za-z .'-]{2,40}\)")
_GLUED = Pattern(r"([\u4e00-\u9fff]{2,3})(?:报道|報道|整理|文|编译|編譯|发自|北京|上海|综合)")
_SQUARE = Pattern(r"[\[【] ?([\u4e00-\u9fff]{2,4}) ?[\]】]")
_ORIGINAL = Pattern(r"原创 +([^\s：:]{2,16}) +[^\s\d]\S*(?: +\S|$)")
_OFFICE = Pattern(rf"^.$|^.{{3,}}[{bylines.ZH_LONG_OFFICE_ENDS}]$|^.{{2,}}(?:{'|'.join(sources.SIGNING_ENDS)}|笔记)$")
_KOREAN = Pattern(r"([가-힣]{2,4}) ?(?:기자|특파원|논설위원)|^기자 ?([가-힣]{2,4})$")
_JAPANESE = Pattern(r"^[\u4e00-\u9fff々]{1,3}[ 　][\u4e00-\u9fff々ぁ-ん]{1,4}$")
_CASELESS = Pattern(
    rf"^(?:(?:{'|'.join(bylines.CASELESS_WRITERS)}) ?[:：/|] ?|(?:{'|'.join(bylines.CASELESS_BY)}) )"
    r"([^\d:：.!?؟()|]{3,60})$"
)
_CASELESS_BETWEEN = Pattern(r" ?[,،;؛/&] ?")
_MOST_CASELESS = 5
_FOR = Pattern(r" (?:for|für|in) (?=[A-Z]).{2,25}$", re.IGNORECASE)
_PLACE_OR_JOB = Pattern(r"\s*(?:,| \| | - | – |\||·|•|/| in (?=[A-Z])|\bfor\b|\bfür\b).*$")
_LATIN_LINE = 110
_LONGEST_RUN = 20


def labelled(text: str) -> tuple[str, ...]:
    """The names after a Chinese label with a colon or slash, such as 作者：or 文/."""
    # A line may name the outlet first: 文｜船坞笔记，作者｜罗敏.
    author = _AUTHOR.search(text)
    match = _LABELLED.search(text, author.start()) if author else _LABELLED.search(text)
    if match is None:
        return ()
    parts = [part.strip(" .。") for part in _BETWEEN.split(match[1])]
    latin = _LATIN_NAME.match(text[match.end() :])
    if latin and parts[-1]:
        parts[-1] = f"{parts[-1]} {latin[0].strip()}"
    return tuple(part for part in parts if part and part not in bylines.NO_AUTHOR and not part.isdecimal())


def bare(text: str) -> tuple[str, ...]:
    """The names after every bare Chinese label, such as 记者 张三 李四 通讯员 王五."""
    found: list[str] = []
    labels = list(_BARE.finditer(text))
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=False):
        part = text[label.end() : min(end, label.end() + 2 * _LONGEST_RUN)]
        match = _NAMES.match(part)
        if match is None or _PICTURED.match(part):
            continue
        run = match[0].strip()
        given = (
            names.zh_names(run) or _glued(run) or _all_names(run, part[match.end() :], spaced=label[0][-1] in " \u3000")
        )
        found += [name for name in given if name not in found]
    return tuple(found)


def zh_line(text: str) -> tuple[str, ...]:
    """The names that a Chinese line of facts states: after a label, alone in square brackets, after 原创."""
    found = bare(text) or labelled(text)
    if not found:
        match = _SQUARE.search(text) or _ORIGINAL.match(text)
        posted = _POSTED.search(text)
        if match is None and posted:
            return tuple(filter(None, posted.groups()))
        if match and (match[0][0] == "原" or names.is_zh_name(match[1])):
            found = (match[1],)
    return tuple(name for name in found if not _OFFICE.search(name))


def _glued(run: str) -> tuple[str, ...]:
    """One name with words glued to it (记者张三报道): only where the rest is such a word."""
    match = _GLUED.match(run)
    return (match[1],) if match and names.is_zh_name(match[1]) else ()


def _all_names(run: str, rest: str, *, spaced: bool) -> tuple[str, ...]:
    """Words of two or three characters that fill the rest of a line after the label: rarer family names."""
    parts = run.split()
    if (
        rest.strip(" 　)）】]")
        or not all(len(part) in ({2, 3, 4} if spaced and len(parts) == 1 else {2, 3}) for part in parts)
        or len(run) > _LONGEST_RUN
    ):
        return ()
    return tuple(part for part in parts if part not in bylines.ZH_WORDS and part[0] not in bylines.NOT_ZH_NAMES)


def ending(text: str) -> tuple[str, ...]:
    """The names in the closing bracket of an article: （张三） or （张三 上海报道）."""
    match = _ENDING.search(text[-40:])
    if match is None:
        return ()
    found = names.zh_names(match[1])
    return found if found and len("".join(found)) >= len(match[1].replace(" ", "").replace("、", "")) else ()


def in_brackets(text: str) -> tuple[str, ...]:
    """The names in a bracket of running text that has a writer's label: （记者 张三） in a dateline or at the end."""
    for match in _BRACKETED.finditer(text):
        inner = match[1]
        found = (bare(inner) or labelled(inner)) if _SURE_LABEL.search(inner) else ()
        if found:
            return found
    return ()


def by_line(text: str) -> tuple[str, ...]:
    """The names of a line such as "By Jane Doe and John Roe, Berlin" or "Von Max Muster"."""
    if len(text) > _LATIN_LINE:
        return ()
    start = _BY_GLUED.match(text) or _KIND_BY.match(text)
    text = f"by {text[start.end() :]}" if start else text
    if not _begins_byline(text):
        return ()
    match = _BY.match(_AFTER_NAMES.sub("", text))
    if match is None:
        return ()
    agencies = tuple(part for part in (match[1].strip(),) if names.is_agency(part))
    return agencies or latin_authors(match[1])


def _begins_byline(text: str) -> bool:
    """Whether a line begins with the first word of what stands before names; an account before that is no matter."""
    first = _FIRST_WORD.match(text)
    return text[:1] == "@" or (first is not None and first[1].casefold() in _BY_WORDS)


def east_asian(text: str) -> tuple[str, ...]:
    """The names of a Korean byline, or of a line that is one Japanese name."""
    korean = tuple(dict.fromkeys(match[1] or match[2] for match in _KOREAN.finditer(text)))
    return korean or ((text,) if _JAPANESE.match(text) else ())


def caseless(text: str) -> tuple[str, ...]:
    """The names after a label in a script without capitals: Arabic, Hebrew, Hindi, Thai."""
    match = _CASELESS.match(text)
    found = tuple(filter(None, _CASELESS_BETWEEN.split(match[1].strip()))) if match else ()
    return found if all(len(name.split()) <= _MOST_CASELESS for name in found) else ()


def latin_authors(text: str) -> tuple[str, ...]:
    """Names at the start of a line that may go on with a place or an office."""
    text = _FOR.sub("", names.without_job(_without_agency(_AFTER_NAMES.sub("", text))))
    given = names.latin_names(text)
    if given:
        return given
    head, comma, tail = text.rpartition(",")
    if comma and names.latin_names(head) and not tail.strip().islower():
        return names.latin_names(head)
    return names.latin_names(_PLACE_OR_JOB.sub("", text))


def _without_agency(text: str) -> str:
    """A list of names without the agency that follows it, and without the second half that repeats the first."""
    for agency in bylines.SIGNING_AGENCIES:
        if text.endswith(f" {agency}") and text[-len(agency) - 2] not in ",/|":
            text = text[: -len(agency) - 1]
    half = len(text) // 2
    return text[:half] if text[:half] == text[half + 1 :] else text


@lru_cache(maxsize=REMEMBERED)
def looks_like_one(text: str) -> bool:
    """Whether a line is a byline or nothing but names, by its shape."""
    return len(text) <= _LATIN_LINE and text[:1] < "\u2e80" and bool(by_line(text) or names.latin_names(text))
