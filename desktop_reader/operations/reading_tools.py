"""What reading and preparing take, loaded and tried once when this module is imported.

The processes of a reading pool are forked from one that began with it, where the system can fork.
"""

import gc

from desktop_reader.importers import Source
from desktop_reader.operations.reading import results

_PAGE = "标题一行\n\n2021-02-23 06:42\n\n第一段，有一个句号。"
_SAMPLES = (
    ("page.txt", _PAGE.encode()),
    ("page.txt", _PAGE.encode("gb18030")),
    ("page.txt", b"A headline\n\nBy A Person\n\nOne paragraph, with a full stop."),
    ("note.md", b"---\ntags: [a]\n---\n# Title\n\nOne paragraph."),
    ("page.html", b"<title>Title</title><h1>Title</h1><p>One paragraph, with a full stop.</p>"),
)


def _try_all() -> None:
    gc.disable()  # looking for garbage among the dictionaries that are loaded takes as long as loading them
    for _ in results(Source.of_bytes(name, content) for name, content in _SAMPLES):
        pass
    gc.freeze()
    gc.enable()


_try_all()
