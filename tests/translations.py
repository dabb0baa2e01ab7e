"""Brings resources/i18n up to date with the program's texts: `python tests/translations.py`.

What the window says itself is found by lupdate. What it takes from elsewhere is gathered here: the texts of the
registries, and every sentence that an error may say. A text that is new stands in the .ts file as unfinished.
"""

import ast
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

PROJECT = Path(__file__).resolve().parent.parent
PACKAGE = PROJECT / "desktop_reader"
I18N = PROJECT / "resources" / "i18n"
SENTENCE = re.compile(r"[A-Z{“].* .*\.")  # of one line: a sample text in a table is none
SPOKEN_BY_QT = ("ui", "app.py")  # their texts are marked where they stand
ALWAYS_ENGLISH = ("command_line", "__main__.py")


def registry_texts() -> dict[str, list[str]]:
    """Return the texts that lupdate cannot see, by the context they are translated in."""
    from desktop_reader.exporters import EXPORTERS
    from desktop_reader.importers import IMPORTERS
    from desktop_reader.operations import correcting, highlighting, marking, rereading
    from desktop_reader.search.operators import OPERATORS
    from desktop_reader.ui.actions import TEXTS
    from desktop_reader.ui.dialogs import settings
    from desktop_reader.ui.original import parts

    modules = [module for module in PACKAGE.rglob("*.py") if module.relative_to(PACKAGE).parts[0] not in ALWAYS_ENGLISH]
    return {
        "Actions": [text for text in TEXTS if text],
        "Formats": [entry.label for registry in (IMPORTERS, EXPORTERS) for entry in registry],
        "Operations": [*marking.LABELS, *correcting.LABELS, *rereading.LABELS, *highlighting.LABELS],
        "Parts": [*dict.fromkeys(parts.TEXTS)],
        "Settings": list(settings.TEXTS),
        "Operators": [operator.summary for operator in OPERATORS],
        "ReaderError": sorted({text for module in modules for text in error_texts(module)}),
    }


def error_texts(module: Path) -> Iterator[str]:
    """Yield what errors may say: what ReaderError is called with and, below the window, each sentence in a table."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    if module.relative_to(PACKAGE).parts[0] in SPOKEN_BY_QT:
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
        texts = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "ReaderError"]
    else:
        bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in bare]
    for node in texts:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SENTENCE.fullmatch(node.value):
            yield node.value


def update(catalogue: Path) -> None:
    """Bring a .ts file up to date, and its .qm file with it."""
    with tempfile.TemporaryDirectory() as folder:
        marked = Path(folder) / "registries.py"
        texts = [(context, text) for context, group in registry_texts().items() for text in group]
        lines = (f"QT_TRANSLATE_NOOP({context!r}, {text!r})\n" for context, text in texts)
        marked.write_text("".join(lines), encoding="utf-8")
        sources = [*sorted((PACKAGE / "ui").rglob("*.py")), PACKAGE / "app.py", marked]
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
        run_tool("lupdate", *options, *sources, "-ts", catalogue)
    release(catalogue, catalogue.with_suffix(".qm"))


def release(catalogue: Path, compiled: Path) -> None:
    """Make the .qm file that the program loads."""
    run_tool("lrelease", "-silent", catalogue, "-qm", compiled)


def messages(catalogue: Path) -> dict[tuple[str, str], "ET.Element[str]"]:
    """Return each translation of a .ts file by its context and its English text."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ET.parse(catalogue).iter("context")
        for message in context.iter("message")
        for translation in message.iter("translation")
    }


def run_tool(name: str, *arguments: object) -> None:
    """Run one of Qt's tools that come with PySide6."""
    subprocess.run([Path(PySide6.__file__).parent / name, *map(str, arguments)], check=True)


if __name__ == "__main__":
    update(I18N / "desktop_reader_zh_CN.ts")
