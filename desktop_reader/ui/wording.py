"""Words that several parts of the window share: errors and operations in the language of the window, file sizes."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_reader.errors import ReaderError
from desktop_reader.operations.operation import Label
from desktop_reader.paths import displayable

FIELD_LENGTH = 300


def error_text(error: ReaderError) -> str:
    """Return the sentence of an error in the language of the window."""
    sentence = QCoreApplication.translate("ReaderError", error.template)
    return sentence.format(**{name: _shown(value) for name, value in error.values.items()})


def action_text(text: str) -> str:
    """Return a text of the registry of actions in the language of the window."""
    return QCoreApplication.translate("Actions", text) if text else ""


def plain(text: str) -> str:
    """Return an action's text as it is read: without the mark of the access key and without the dots.

    Chinese menus carry the access key in brackets at the end, as in 文件(&F).
    """
    opening = text.find("(&")
    if opening > 0:
        text = text[:opening]
    return text.replace("&", "").rstrip("…")


def operation_text(label: Label) -> str:
    """Return the label of an operation in the language of the window."""
    return QCoreApplication.translate("Operations", label.template).format(count=f"{label.number:,}")


def format_text(label: str) -> str:
    """Return the label of an import or export format in the language of the window."""
    return QCoreApplication.translate("Formats", label)


def operator_text(summary: str) -> str:
    """Return what is said of an operator of the query language in the language of the window."""
    return QCoreApplication.translate("Operators", summary) if summary else ""


def size_text(size: int) -> str:
    """Return a number of bytes as people write it, such as 12.3 kB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _shown(value: object) -> str:
    """A value that cannot break the layout, however long the path or the message in it is."""
    text = error_text(value) if isinstance(value, ReaderError) else displayable(str(value))
    half = FIELD_LENGTH // 2
    return text if len(text) <= FIELD_LENGTH else f"{text[:half]}…{text[-half:]}"
