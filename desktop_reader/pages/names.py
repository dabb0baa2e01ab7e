"""Telling the names of people: Chinese ones by their family names, others by their shape."""

from desktop_reader.pages.tables import bylines
from desktop_reader.pages.tables.seams import SEAM, SMALL
from desktop_reader.patterns import Pattern

_HAN = r"\u4e00-\u9fff·"
_ZH_NAME = Pattern(rf"^[{_HAN}]{{2,4}}$")
_FOREIGN_NAME = Pattern(r"^[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2}$")
_SPLIT_ZH = Pattern(r"[\s、,，/／&;；]+")
_WORD = Pattern(r"^[^\W\d_](?:[^\W\d_]|['’.-])*$")
_GLUED = Pattern(rf"{SEAM}(?=.[{SMALL}])")
# Several words that copying has glued together; a name such as McDonald holds one such seam at most.
_SEAMS = Pattern(rf"(?:[^\W\d_]+?{SEAM}){{2}}")
_SPLIT = Pattern(r"\s*(?:[,;/|&、·•]|\b(?:and|und|et|og|och|ve|и|dan|with)\b)\s*")
# Of a Chinese name from which length on only a compound family name makes it one; of other names words and letters.
_LONG_ZH_NAME = 4
_FEWEST_WORDS, _MOST_WORDS, _LONGEST_NAME = 2, 5, 45


def is_zh_name(text: str) -> bool:
    """Whether `text` is a Chinese name: a family name and one or two characters, or a compound one."""
    if not _ZH_NAME.match(text) or "·" in text:
        return _FOREIGN_NAME.match(text) is not None
    if text[:2] in bylines.COMPOUND_SURNAMES:
        return True
    if text[:2] in bylines.ZH_WORDS or text[-1] in bylines.ZH_OFFICE_ENDS:
        return False
    return text[0] in bylines.SURNAMES and len(text) < _LONG_ZH_NAME and text[1] not in bylines.NOT_ZH_NAMES


def zh_names(text: str) -> tuple[str, ...]:
    """The Chinese names that `text` begins with, up to the first word that is none."""
    names: list[str] = []
    for part in _SPLIT_ZH.split(text.strip()):
        if not is_zh_name(part):
            break
        names.append(part)
    return tuple(names)


def is_latin_name(text: str) -> bool:
    """Whether `text` has the shape of a person's name: two to five words, capitalised, none of them of the page."""
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or len(text) > _LONGEST_NAME:
        return False
    return _are_name_words(words)


def _are_name_words(words: list[str]) -> bool:
    big = 0
    for word in words:
        lower = word.casefold().strip(".")
        if lower in bylines.NOT_NAMES or not _WORD.match(word) or _SEAMS.match(word):
            return False
        if word[0].isupper():
            big += 1
        elif lower not in bylines.NAME_PARTICLES:
            return False
    return big >= _FEWEST_WORDS and len(words[-1].strip(".")) > 1


def is_agency(text: str) -> bool:
    """Whether `text` is a news agency, which signs as a person does."""
    return text.casefold() in bylines.AGENCIES


def without_job(text: str) -> str:
    """A name without what its bearer is: "Jane DoeNews Reporter" and "Jane Doe Deputy Editor" give Jane Doe."""
    words = _GLUED.sub(" ", text).split()
    plain = [word.casefold().strip(",") for word in words]
    if not any(word in bylines.JOBS for word in plain):
        return text
    first = next(at for at, word in enumerate(plain) if word in bylines.JOB_WORDS)
    return " ".join(words[:first]).strip(" ,")


def latin_names(text: str) -> tuple[str, ...]:
    """The names in a list of names in Latin or Cyrillic letters; empty where one part is no name."""
    if len(text.split()) < _FEWEST_WORDS:
        return ()
    found: list[str] = []
    people = 0
    for name in filter(None, (part.strip(" .:-–—") for part in _SPLIT.split(text.strip()))):
        if is_latin_name(name):
            people += 1
        elif not is_agency(name):
            return ()
        found.append(name)
    return tuple(found) if people else ()
