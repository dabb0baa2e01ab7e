"""What a rule says, in words: in the status line when it is made, in the settings where it is listed."""

import re

from PySide6.QtCore import QCoreApplication

from desktop_reader.library.rule_table import LearnedRule
from desktop_reader.ui.original.parts import BY_ROLE, part_text

_MARKS = re.compile(r"[*@#]")
LONGEST = 60


def rule_lines(rule: LearnedRule) -> str:
    """Return which lines a rule is about: what they have in common, with dots for the rest."""
    form = _MARKS.sub("…", rule.form)
    return form if len(form) <= LONGEST else f"{form[:LONGEST]}…"


def rule_source(rule: LearnedRule) -> str:
    """Return whose pages a rule is about."""
    return rule.source or QCoreApplication.translate("Rules", "pages like this one")


def rule_part(rule: LearnedRule) -> str:
    """Return what the lines of a rule are."""
    return part_text(BY_ROLE[rule.role].name)


def taught_text(rule: LearnedRule) -> str:
    """Return what the library says when a rule has been made."""
    text = QCoreApplication.translate("Rules", "Learned for {source}: lines like “{lines}” are: {part}.")
    return text.format(source=rule_source(rule), lines=rule_lines(rule), part=rule_part(rule))
