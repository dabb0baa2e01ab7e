"""Finds actions by what a person types: words in the language of the window or in English, pinyin, initials."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QTranslator

from desktop_reader import paths
from desktop_reader.search.folding import fold
from desktop_reader.settings.schema import Language
from desktop_reader.ui.actions import ACTIONS, Action
from desktop_reader.ui.menu_registry import MENUS
from desktop_reader.ui.wording import action_text, plain

_MENUS = {menu.name: menu for menu in MENUS}
_TITLE, _WORD, _INSIDE, _ASIDE = range(4)
"""How near something typed is: it begins the name, one of its words, stands in it, or in what else is known."""
_NOWHERE = _ASIDE + 1


class Entry(NamedTuple):
    """An action as it is looked for: its names in both languages and how they sound, and what else tells of it."""

    action: Action
    names: tuple[str, ...]
    besides: str


def entries() -> list[Entry]:
    """Return every action of the registry, in its order."""
    chinese = QTranslator()
    assert chinese.load(f"desktop_reader_{Language.CHINESE}", str(paths.resource("i18n")))
    return [_entry(action, chinese) for action in ACTIONS]


def path_text(action: Action) -> str:
    """Return the menus in which an action stands, from the bar on."""
    names: list[str] = []
    menu: str | None = action.menu
    while menu is not None:
        names.insert(0, plain(action_text(_MENUS[menu].text)))
        menu = _MENUS[menu].parent
    return " › ".join(names)


def full_text(action: Action, text: str) -> str:
    """Return the text of an action as it is understood outside of its menu: one that is a choice says of what."""
    if not action.group:
        return plain(text)
    whole = QCoreApplication.translate("ActionSearch", "{choice}: {value}")
    return whole.format(choice=plain(action_text(_MENUS[action.menu].text)), value=plain(text))


def matching(known: Sequence[Entry], typed: str) -> list[Entry]:
    """Return the actions in which every word typed is found, those whose names begin with it first."""
    words = fold(typed).split()
    ranked = [(sum(_distance(entry, word) for word in words), entry) for entry in known if _has(entry, words)]
    return [entry for _, entry in sorted(ranked, key=lambda pair: pair[0])]


def _entry(action: Action, chinese: QTranslator) -> Entry:
    texts = [plain(one) for one in (action.text, action.other) if one]
    translated = [plain(chinese.translate("Actions", one) or "") for one in (action.text, action.other) if one]
    menus = _MENUS[action.menu].text
    besides = (action.tip, chinese.translate("Actions", action.tip) or "", menus, chinese.translate("Actions", menus))
    names = (*texts, *map(_initials, texts), *translated, *(one for text in translated for one in _sounds(text)))
    return Entry(action, tuple(fold(name) for name in names if name), fold(plain(" ".join(map(str, besides)))))


def _initials(english: str) -> str:
    words = english.split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _sounds(chinese: str) -> tuple[str, str]:
    """Return the pinyin of a text without spaces, and its initials."""
    from pypinyin import lazy_pinyin

    syllables = [one for one in lazy_pinyin(chinese) if one.strip()]
    return "".join(syllables), "".join(one[0] for one in syllables)


def _has(entry: Entry, words: Sequence[str]) -> bool:
    return all(_distance(entry, word) < _NOWHERE for word in words)


def _distance(entry: Entry, word: str) -> int:
    nearest = min((_within(name, word) for name in entry.names), default=_NOWHERE)
    return min(nearest, _ASIDE if word in entry.besides else _NOWHERE)


def _within(name: str, word: str) -> int:
    if name.startswith(word):
        return _TITLE
    if f" {word}" in name:
        return _WORD
    return _INSIDE if word in name else _NOWHERE
