"""The bar of an export: how many articles are written, and which could not be."""

from desktop_reader.domain.exporting import ExportProgress
from desktop_reader.ui.job_bar import JobBar


class ExportBar(JobBar):
    """Shows how far an export is."""

    def begin_export(self) -> None:
        """Make ready for an export that has just been started."""
        self.begin(self.tr("Exporting…"))

    def show_progress(self, progress: ExportProgress) -> None:
        """Show how far the export is."""
        share = progress.done / progress.total if progress.total else None
        text = self.tr("{done} of {total} articles")
        self.show_share(share, text.format(done=f"{progress.done:,}", total=f"{progress.total:,}"))
