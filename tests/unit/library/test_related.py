"""Related articles: those the page points to, then those of its source and day."""

import samples

from desktop_reader.domain.article import Recommendation
from desktop_reader.domain.related import Relation


def test_recommended_first_then_the_same_source_and_day(library):
    same_day = library.add(
        samples.draft(title="同日一篇", published="2021-02-23T10:00", source="海平日报", body="一。")
    ).id
    library.add(samples.draft(title="隔天一篇", published="2021-02-24", source="海平日报", body="二。"))
    library.add(samples.draft(title="别家一篇", published="2021-02-23", source="潮头新闻", body="三。"))
    pointed = library.add(samples.draft(title="被指向的一篇", published="2020-01-01", source="别处", body="四。")).id
    open_article = library.add(
        samples.draft(
            title="打开的一篇",
            published="2021-02-23",
            source="海平日报",
            body="五。",
            recommended=(Recommendation(title="被指向的一篇"), Recommendation(title="不在库中")),
        )
    ).id
    found = library.related(open_article)
    assert [(r.id, r.relation) for r in found] == [(pointed, Relation.RECOMMENDED), (same_day, Relation.RELATED)]
    assert [r.reason for r in found] == ["别处 · 2020-01-01", "海平日报 · 2021-02-23"]
    assert [r.score for r in found] == sorted((r.score for r in found), reverse=True)
    assert len(library.related(open_article, limit=1)) == 1


def test_an_article_without_source_or_day_has_none(library):
    alone = library.add(samples.draft(source=None, published=None, recommended=())).id
    library.add(samples.draft(title="另一篇", source=None, published=None))
    assert library.related(alone) == []
