"""Help > Guide: the guide in the language of the window, as an article that can be read but is not in the library."""

from PySide6.QtCore import QLocale

from desktop_reader import paths
from desktop_reader.domain.article import Article
from desktop_reader.domain.draft import Draft


def guide_article() -> Article:
    """Return the guide; its number is 0, which no article of the library has."""
    from desktop_reader.importers import Source, importer_for

    language = "zh" if QLocale().language() is QLocale.Language.Chinese else "en"
    path = paths.resource("help", f"guide.{language}.md")
    importer = importer_for(str(path))
    assert importer is not None
    item = next(iter(importer.read(Source.of_file(path))))
    assert isinstance(item, tuple)
    return _article(item[0])


def _article(draft: Draft) -> Article:
    return Article(
        id=0,
        title=draft.title,
        body=draft.body,
        text="",
        source=draft.source,
        author=draft.author,
        published=draft.published,
        deck=draft.deck,
        recommended=(),
        language=draft.language,
        tags=(),
        state=draft.state,
        starred=False,
        imported="",
        url=None,
        original=None,
    )
