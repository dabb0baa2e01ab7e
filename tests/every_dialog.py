"""Every dialog of the window, made as the window makes it: what tests walk through."""

from pathlib import Path

from listed import article
from picture_samples import picture
from PySide6.QtCore import QCoreApplication

from desktop_reader.errors import DamagedError, ReaderError
from desktop_reader.operations.comparing import Versions
from desktop_reader.operations.upkeep_job import Mending, Wish
from desktop_reader.rendering.difference import difference
from desktop_reader.rendering.themes import load_theme
from desktop_reader.ui import shortcuts
from desktop_reader.ui.dialogs.about import AboutDialog
from desktop_reader.ui.dialogs.diagnostics import DiagnosticsDialog
from desktop_reader.ui.dialogs.difference import DifferenceDialog
from desktop_reader.ui.dialogs.export import ExportDialog, Scope
from desktop_reader.ui.dialogs.failures import FailuresDialog
from desktop_reader.ui.dialogs.note import NoteDialog
from desktop_reader.ui.dialogs.palette import PaletteDialog
from desktop_reader.ui.dialogs.picture import PictureDialog, Shown
from desktop_reader.ui.dialogs.restore import RestoreDialog
from desktop_reader.ui.dialogs.settings import SettingsDialog
from desktop_reader.ui.dialogs.shortcut_sheet import ShortcutSheet
from desktop_reader.ui.dialogs.tags import TagsDialog
from desktop_reader.ui.dialogs.trouble import TroubleDialog
from desktop_reader.ui.dialogs.wanted import WantedDialog
from desktop_reader.ui.look_popover import LookPopover
from desktop_reader.ui.mending import WaitingDialog

CONTENT = picture(40, 30)

MAKERS = {
    AboutDialog: lambda parts: AboutDialog(parts.window, "/home/w/.local/share/desktop-reader/library.db"),
    DiagnosticsDialog: lambda parts: DiagnosticsDialog(parts.window, parts.operations),
    DifferenceDialog: lambda parts: DifferenceDialog(
        parts.window,
        Versions(article(1, title="港口"), article(2, title="港口（更新）"), difference(["首班船"], ["末班船"])),
        parts.window.appearance.reading_style,
    ),
    ExportDialog: lambda parts: ExportDialog(
        parts.window, ((Scope.SELECTION, 12), (Scope.LISTED, 345), (Scope.ALL, 6_789))
    ),
    FailuresDialog: lambda parts: FailuresDialog(
        parts.window,
        QCoreApplication.translate("ImportControl", "Not Imported"),
        QCoreApplication.translate("ImportControl", "These {count} could not be imported. Everything else is in."),
        [("海.txt", ReaderError("There is no file or folder {path}; check its name.", path="海.txt"))],
    ),
    NoteDialog: lambda parts: NoteDialog(parts.window, "海雾散了", "渡轮复航"),
    PaletteDialog: lambda parts: PaletteDialog(parts.window, parts.actions.__getitem__),
    PictureDialog: lambda parts: PictureDialog(parts.window, load_theme("light"), [Shown(CONTENT, "清晨的码头")], 0),
    RestoreDialog: lambda parts: RestoreDialog(parts.window, Path("library.db")),
    SettingsDialog: lambda parts: SettingsDialog(parts.window, parts.settings),
    ShortcutSheet: lambda parts: ShortcutSheet(parts.window, shortcuts.USUAL),
    TagsDialog: lambda parts: TagsDialog(parts.window, ["海", "渡轮"], [("海",), ()]),
    TroubleDialog: lambda _: TroubleDialog(
        DamagedError("There is no file or folder {path}; check its name.", path="/海.db"), Path("/海.db")
    ),
    WaitingDialog: lambda _: WaitingDialog(Path("/海.db"), Wish(Mending.REPAIR)),
    WantedDialog: lambda parts: WantedDialog(parts.window, parts.operations),
    LookPopover: lambda parts: LookPopover(parts.settings, parts.window),
}
