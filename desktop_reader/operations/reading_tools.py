"""Everything that reading and preparing take, loaded and tried once when this module is imported.

The processes of a reading pool are forked from one that began with it, where the system can fork.
"""

import gc
from datetime import date

from desktop_reader.domain.draft import Draft
from desktop_reader.library.prepared import prepare
from desktop_reader.pages import understand

_SAMPLES = (
    "标题一行\n\n2021-02-23 06:42\n\n第一段，有一个句号。",
    "A headline\n\nBy A Person\n\nOne paragraph, with a full stop.",
)


def _try_all() -> None:
    gc.disable()  # looking for garbage among the dictionaries that are loaded takes as long as loading them
    for text in _SAMPLES:
        page = understand(text, today=date.min)
        prepare(Draft(title=page.title, body=page.body))
    gc.freeze()
    gc.enable()


_try_all()
