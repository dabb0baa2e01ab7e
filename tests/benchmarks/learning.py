"""What the library learns from pages of one site is worth: body line F1 with and without, and what it costs an import.

usage: python tests/benchmarks/learning.py [--pages FOLDER] [--limit N]

F1 is the mean over the labelled pages of the sites that have three or more (--pages), by the scorer beside them. The
cost is measured on news set as pages of ten sites: as most pages are, where no recurring line is taken for text, and
at the worst, where a line in the midst of every article recurs and all of them are understood anew.
"""

import argparse
import json
import os
import re
import tempfile
from collections import defaultdict
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from unittest.mock import patch

from common import PROJECT, news_lines

PAGES = PROJECT.parent / "shared" / "data" / "pages"
FEWEST = 3
SITES = 10


def nothing_learned() -> object:
    """Have imports learn nothing."""
    return patch("desktop_reader.operations.importing.reread_learned", lambda *_, **__: [])


def scorer(folder: Path) -> Callable[[str, str], float]:
    """The scorer's F1 of lines; its module has the name of one of ours."""
    spec = spec_from_file_location("scores", folder / "common.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.line_f1


def site_of(page: str) -> str:
    """The site that a labelled page is from, by its id."""
    return re.sub(r"_V\d.*$|-[^-]*$", "", page)


def gold_of(folder: Path) -> dict[str, str]:
    """The labelled bodies of the sites that have pages enough, by page."""
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    pages = defaultdict(list)
    for row in rows:
        pages[site_of(row["id"])].append(row)
    return {row["id"]: row["body"] for site in pages.values() if len(site) >= FEWEST for row in site}


def imported(files: list[Path]) -> dict[str, str]:
    """The text of each article after an import of these files, by page."""
    from desktop_reader.library import Library
    from desktop_reader.operations.importing import import_sources

    items = []
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        import_sources(library, files, on_item=items.append)
        return {Path(item.path).stem: library.article(item.id).text for item in items if item.id}


def show_gain(folder: Path, kind: str, line_f1: Callable[[str, str], float]) -> None:
    """Print the mean line F1 without and with what is learned, all pages of the folder imported at once."""
    gold = gold_of(folder)
    files = sorted(folder.glob(f"*.{kind}"))
    taught = imported(files)
    with nothing_learned():
        plain = imported(files)
    figures = [
        sum(line_f1(body, found.get(page, "")) for page, body in gold.items()) / len(gold) for found in (plain, taught)
    ]
    changed = [page for page in gold if plain.get(page) != taught.get(page)]
    print(f"{folder.name:6} {kind:4} {len(gold):3} pages: without {figures[0]:.4f}, with {figures[1]:.4f}", end="")
    print(f"  (others: {', '.join(changed) or 'none'})")


def page_text(number: int, record: dict[str, str], *, worst: bool) -> str:
    """A news text set as a page of one of the sites."""
    site = f"站点{number % SITES}"
    date = str(record.get("published") or record.get("date") or "2020-01-01")
    paragraphs = [line for line in record["body"].splitlines() if line.strip()]
    if worst:
        paragraphs.insert(
            len(paragraphs) // 2, f"关注{site}的读者，每天早上八点都会准时收到编辑部为大家挑选的三篇长文。"
        )
    head = [f"{site}网", f"{site}频道", f"{site}地图", record["title"], f"{date}    {site}日报"]
    return "\n\n".join([*head, *paragraphs, f"{site}传媒 版权所有", f"{site}读者热线", f"{site}投稿须知"])


def cpu_seconds() -> float:
    """What this process and those it has started and ended have taken."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def show_cost(limit: int) -> None:
    """Print how much longer an import takes because it learns."""
    from desktop_reader.library import Library
    from desktop_reader.operations.importing import import_sources

    records = [json.loads(line) for line in news_lines(limit)]
    for name, worst in (("as most pages are", False), ("at the worst", True)):
        with tempfile.TemporaryDirectory() as folder:
            pages = Path(folder) / "pages"
            pages.mkdir()
            for number, record in enumerate(records):
                text = page_text(number, record, worst=worst)
                (pages / f"{number:05}.txt").write_text(text, encoding="utf-8")
            took = []
            for learns in (False, True):
                with Library.open(Path(folder) / f"{learns}.db") as library:
                    begun = cpu_seconds()
                    if learns:
                        import_sources(library, [pages])
                    else:
                        with nothing_learned():
                            import_sources(library, [pages])
                    took.append(cpu_seconds() - begun)
        print(f"{limit} pages, {name}: {took[0]:.1f} s of CPU, learning {took[1]:.1f} s, {took[1] / took[0]:.2f} x")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=PAGES, help="the folder of the labelled pages")
    parser.add_argument("--limit", type=int, default=1_000, help="how many news texts the cost is measured on")
    given = parser.parse_args()
    if given.pages.is_dir():
        line_f1 = scorer(given.pages.parents[1] / "score")
        for kind in ("txt", "html"):
            for folder in sorted(path for path in given.pages.iterdir() if path.is_dir()):
                show_gain(folder, kind, line_f1)
    else:
        print(f"(no labelled pages at {given.pages})")
    show_cost(given.limit)


if __name__ == "__main__":
    main()
