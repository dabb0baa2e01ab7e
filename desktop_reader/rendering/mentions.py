"""Titles in a body that name other articles become links to them; the text stays what it is.

A link of the page's own keeps its address, also where that names an article of the library: `article_of` tells.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_reader.domain.mentions import NOTHING_NAMED, Named
from desktop_reader.rendering.blocks import Block, Kind, Run
from desktop_reader.search.quoted import Quoted, quoted_titles

SCHEME = "article:"
"""What the link to an article of the library begins with; its number follows."""


def linked(blocks: Iterable[Block], named: Mapping[str, int]) -> Iterator[Block]:
    """Yield the blocks with a link on each title that `named` has the number of an article for, by the title's key."""
    for block in blocks:
        yield _linked(block, named) if named and block.kind is not Kind.CODE else block


def is_title(link: str) -> bool:
    """Say whether a link stands on a title, and not in the page."""
    return link.startswith(SCHEME)


def article_of(link: str, named: Named = NOTHING_NAMED) -> int | None:
    """Return the number of the article that a link leads to, None where it leads elsewhere."""
    if is_title(link):
        written = link.removeprefix(SCHEME)
        return int(written) if written.isdecimal() else None
    if not named.addresses:
        return None
    from desktop_reader.search.addresses import digest  # the first paint does without

    number = digest(link)
    return None if number is None else named.addresses.get(number)


def _linked(block: Block, named: Mapping[str, int]) -> Block:
    if block.rows:
        rows = tuple(tuple(cell._replace(runs=_split(cell.runs, named)) for cell in row) for row in block.rows)
        return block._replace(rows=rows)
    return block._replace(runs=_split(block.runs, named))


def _split(runs: Sequence[Run], named: Mapping[str, int]) -> tuple[Run, ...]:
    titles = [title for title in quoted_titles("".join(run.text for run in runs)) if title.key in named]
    return tuple(_pieces(runs, titles, named)) if titles else tuple(runs)


def _pieces(runs: Sequence[Run], titles: Sequence[Quoted], named: Mapping[str, int]) -> Iterator[Run]:
    """Yield the runs, cut where a title begins and ends; a link of the page's own stays."""
    start = 0
    for run in runs:
        end, at = start + len(run.text), start
        for title in titles:
            first, last = max(title.start, at), min(title.end, end)
            if first < last and not run.link:
                yield from (run._replace(text=run.text[at - start : first - start]) for _ in range(first > at))
                yield run._replace(text=run.text[first - start : last - start], link=f"{SCHEME}{named[title.key]}")
                at = last
        yield from (run._replace(text=run.text[at - start :]) for _ in range(end > at or not run.text))
        start = end
