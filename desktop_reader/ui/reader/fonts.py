"""The typefaces of the page: which families each script is set in, best first, and which of them are installed."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from desktop_reader.domain.chinese import Characters
from desktop_reader.settings.schema import FontKind


class Script(StrEnum):
    """What a text is written in, as far as typefaces differ by it."""

    HANS = "simplified Chinese"
    HANT = "traditional Chinese"
    JAPANESE = "Japanese"
    LATIN = "anything else"


_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")

# A Chinese text has a Chinese family first, so that “” are full width. A Latin one has no such family before its own:
# the Korean face of Noto and Source Han has the same Latin letters, with quotation marks that fit them.
_FAMILIES: Mapping[FontKind, Mapping[Script, Sequence[str]]] = {
    FontKind.SERIF: {
        Script.HANS: ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "STSong", "SimSun"),
        Script.HANT: ("Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Songti TC", "PMingLiU"),
        Script.JAPANESE: ("Noto Serif CJK JP", "Source Han Serif JP", "Hiragino Mincho ProN", "Yu Mincho"),
        Script.LATIN: (
            *("Source Serif 4", "Source Serif Pro", "Noto Serif", "Charter", "Iowan Old Style", "Georgia"),
            *("Noto Serif CJK KR", "Source Han Serif KR", "Liberation Serif", "DejaVu Serif"),
        ),
    },
    FontKind.SANS: {
        Script.HANS: ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei"),
        Script.HANT: ("Noto Sans CJK TC", "Source Han Sans TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"),
        Script.JAPANESE: ("Noto Sans CJK JP", "Source Han Sans JP", "Hiragino Sans", "Yu Gothic", "Meiryo"),
        Script.LATIN: (
            *("Source Sans 3", "Source Sans Pro", "Noto Sans", "Inter", "Helvetica Neue", "Segoe UI"),
            *("Noto Sans CJK KR", "Source Han Sans KR", "Liberation Sans", "DejaVu Sans"),
        ),
    },
}
_FIXED = ("Source Code Pro", "Noto Sans Mono", "Menlo", "Consolas", "DejaVu Sans Mono", "Liberation Mono")
_GENERIC = {FontKind.SERIF: "serif", FontKind.SANS: "sans-serif"}


def script_of(language: str | None, *, chinese: bool) -> Script:
    """Return the script of an article by its language (BCP 47) and whether it is set as Chinese."""
    tag = (language or "").lower()
    if not chinese:
        return Script.LATIN
    if tag.startswith("ja"):
        return Script.JAPANESE
    return Script.HANT if tag.startswith(_TRADITIONAL) else Script.HANS


def shown_script(script: Script, characters: Characters) -> Script:
    """Return the script that an article is shown in, where a person wants to read other characters."""
    if characters is Characters.AS_WRITTEN or script not in (Script.HANS, Script.HANT):
        return script
    return Script.HANS if characters is Characters.SIMPLIFIED else Script.HANT


def families(kind: FontKind, script: Script) -> list[str]:
    """Return the installed families for a script, best first, and what stands in for characters that those lack."""
    chosen = _installed(_FAMILIES[kind][script])[:1]
    fallback = _installed(_FAMILIES[kind][Script.HANS])[:1] if script is Script.LATIN else []
    return [*chosen, *fallback, _GENERIC[kind]]


def keep_forms(font: QFont) -> None:
    """Let a font show the forms of its own script, not those of the desktop's language.

    In a Chinese desktop the quotation marks of an English text, and the characters of a Japanese one, would else be
    the Chinese ones of the same font.
    """
    font.setFeature(QFont.Tag("locl"), 0)


def fixed_families() -> list[str]:
    """Return the installed families for code."""
    return [*_installed(_FIXED)[:1], *families(FontKind.SANS, Script.HANS)[:1], "monospace"]


def _installed(names: Sequence[str]) -> list[str]:
    return [name for name in names if name in _all_installed()]


@cache
def _all_installed() -> frozenset[str]:
    # Naming a family that is not there costs Qt a search for its aliases, each time.
    return frozenset(QFontDatabase.families())
