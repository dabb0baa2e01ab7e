"""CSL-JSON: the records of Zotero, pandoc and citeproc, a list of one."""

import json

from desktop_reader.citations.cited import Cited, Day
from desktop_reader.citations.names import Name


def csl_json(cited: Cited) -> str:
    """Return the record; what is not known has no field."""
    record: dict[str, object] = {
        "id": f"article{cited.id}",
        "type": "article-newspaper" if cited.source else "webpage" if cited.url else "document",
        "title": cited.title,
        "author": [_name(author) for author in cited.authors],
        "container-title": cited.source,
        "issued": _date(cited.published),
        "accessed": _date(cited.accessed) if cited.url else None,
        "URL": cited.url,
        "language": cited.language,
        "note": cited.quotation,
    }
    fields = (f"  {_json(name)}: {_json(value)}" for name, value in record.items() if value)
    return "[{\n" + ",\n".join(fields) + "\n}]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _name(name: Name) -> dict[str, str]:
    if not name.family:
        return {"literal": name.whole}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def _date(day: Day) -> object:
    return {"date-parts": [list(day)]} if day else None
