"""The keys of the actions as a person has chosen them: what holds, what collides, and what a choice changes."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QKeySequence

from desktop_reader.settings import schema
from desktop_reader.settings.schema import ChosenKeys
from desktop_reader.settings.store import Settings
from desktop_reader.ui.actions import ACTIONS

Keys = Mapping[str, tuple[str, ...]]
"""The keys of each action by its name, as QKeySequence writes them."""

USUAL: Keys = {action.name: action.shortcuts for action in ACTIONS}


def keys_in_use(settings: Settings) -> Keys:
    """Return the keys that hold: those chosen, else the usual ones. What no action is called is left out."""
    chosen = {one.action: one.keys for one in settings[schema.SHORTCUTS] if one.action in USUAL}
    return {**USUAL, **chosen}


def holder_of(keys: str, in_use: Keys, besides: str = "") -> str:
    """Return the name of the action that has these keys already, other than `besides`; "" where none has."""
    wanted = QKeySequence(keys)
    found = (
        name for name, taken in in_use.items() if name != besides and any(QKeySequence(one) == wanted for one in taken)
    )
    return next(found, "")


def with_keys(in_use: Keys, name: str, keys: tuple[str, ...]) -> Keys:
    """Return the keys with those of one action changed; they are taken from any action that had them."""
    wanted = {QKeySequence(one).toString() for one in keys}
    left = {
        other: tuple(one for one in taken if QKeySequence(one).toString() not in wanted)
        for other, taken in in_use.items()
    }
    return {**left, name: keys}


def to_settings(in_use: Keys) -> tuple[ChosenKeys, ...]:
    """Return what the settings keep: the actions whose keys are not the usual ones."""
    return tuple(ChosenKeys(name, keys) for name, keys in in_use.items() if keys != USUAL[name])


def shown(keys: Iterable[str]) -> str:
    """Return keys as people know them, on this kind of machine."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(dict.fromkeys(QKeySequence(one).toString(native) for one in keys))
