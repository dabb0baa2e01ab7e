"""GB/T 7714-2015, in the order of a numbered list of references, where an unknown author is left out."""

from desktop_reader.citations.cited import Cited, iso
from desktop_reader.citations.names import Name

_MOST_AUTHORS = 3


def gbt7714(cited: Cited) -> str:
    """Return 作者. 题名[N/OL]. 报纸, 日期[引用日期]. 网址.

    What has no known source is [EB/OL], what has no address is not online, what has neither is [Z].
    """
    authors = _authors(cited)
    where = f"{_kind(cited)}{'/OL' if cited.url else ''}"
    seen = f"[{iso(cited.accessed)}]" if cited.url and cited.accessed else ""
    published = iso(cited.published)
    if cited.source:
        issue = ", ".join(filter(None, (cited.source, published))) + seen
    else:
        issue = (f"({published})" if cited.url and published else published) + seen
    parts = (authors.rstrip("."), f"{cited.title}[{where}]", issue, cited.url)
    line = ". ".join(filter(None, parts))
    return line if cited.url else f"{line}."


def _kind(cited: Cited) -> str:
    """A newspaper, an electronic bulletin, or what is neither."""
    if cited.source:
        return "N"
    return "EB" if cited.url else "Z"


def _authors(cited: Cited) -> str:
    names = [_name(author) for author in cited.authors[:_MOST_AUTHORS]]
    if len(cited.authors) > _MOST_AUTHORS:
        names.append("等" if cited.is_chinese else "et al.")
    return ", ".join(names)


def _name(name: Name) -> str:
    if not name.family:
        return name.whole
    suffix = f" {name.suffix.rstrip('.')}" if name.suffix else ""
    return f"{name.family.upper()} {name.initials('', ' ')}{suffix}"
