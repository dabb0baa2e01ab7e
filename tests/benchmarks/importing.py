"""How fast articles come in, and how large the library is, against plainly inserting the same texts.

usage: python tests/benchmarks/importing.py [--limit N] [--pages N] [--runs N]

The floor is one SQLite file with the same text, the same originals uncompressed and the same index tokens,
which were made beforehand: nothing is parsed, hashed, compressed or looked for. Both run in a process of their
own, in turn; the ratio is articles a second of the program's `import` to those of the floor.
"""

import argparse
import json
import pickle
import tempfile
from pathlib import Path

from common import median, news_lines, run, spread, target

BATCH = 200


def insert_plainly(prepared: Path, database: Path) -> None:
    """Be the floor: insert texts and prepared tokens."""
    import apsw

    rows = pickle.loads(prepared.read_bytes())
    connection = apsw.Connection(str(database))
    connection.execute("PRAGMA page_size = 16384; PRAGMA journal_mode = wal; PRAGMA synchronous = normal")
    connection.execute(
        "CREATE TABLE article(id INTEGER PRIMARY KEY, title TEXT, published TEXT, body TEXT, original BLOB);"
        "CREATE VIRTUAL TABLE search_text USING fts5(body, title, content='', contentless_delete=1, tokenize='ascii');"
        "CREATE VIRTUAL TABLE search_character"
        " USING fts5(character, content='', contentless_delete=1, detail=none, tokenize='ascii')"
    )
    for start in range(0, len(rows), BATCH):
        some = list(enumerate(rows[start : start + BATCH], start + 1))
        with connection:
            connection.executemany("INSERT INTO article VALUES (?, ?, ?, ?, ?)", [(n, *row[:4]) for n, row in some])
            connection.executemany(
                "INSERT INTO search_text(rowid, body, title) VALUES (?, ?, ?)", [(n, row[4], row[5]) for n, row in some]
            )
            connection.executemany(
                "INSERT INTO search_character(rowid, character) VALUES (?, ?)", [(n, row[6]) for n, row in some]
            )


def prepare_tokens(lines: list[bytes], target_file: Path) -> None:
    """Write what the floor inserts, made with the program's own tokenizer."""
    from desktop_reader.library.prepared import index
    from desktop_reader.markup.plain import plain_text

    rows = []
    for line in lines:
        record = json.loads(line)
        text = plain_text(record["body"])
        indexed = index(record["title"], None, text)
        date = record.get("published") or record.get("date")
        rows.append((record["title"], date, text, line, indexed.body, indexed.title, indexed.characters))
    target_file.write_bytes(pickle.dumps(rows))


def write_pages(lines: list[bytes], folder: Path) -> None:
    """Write each record as a page of text: title, date and source line, body."""
    folder.mkdir()
    for number, line in enumerate(lines):
        record = json.loads(line)
        head = f"{record.get('published') or record.get('date') or ''}    {record.get('source') or ''}"
        page = f"{record['title']}\n\n{head.strip()}\n\n{record['body']}\n"
        (folder / f"{number:05}.txt").write_text(page, encoding="utf-8")


def compare(name: str, source: Path, lines: list[bytes], runs: int, folder: Path) -> None:
    """Import `source`, which holds `lines`, beside the floor, and print the figures."""
    tokens = folder / "tokens.pickle"
    prepare_tokens(lines, tokens)
    library, plain = folder / "library.db", folder / "plain.db"
    ratios, sizes, rates = [], [], []
    for _ in range(runs):
        for path in folder.glob("*.db*"):
            path.unlink()
        floor = run([__file__, "--floor", str(tokens), str(plain)])
        program = run(
            ["-m", "desktop_reader", "--library", str(library), "import", "--keep-duplicates", str(source)],
            may_fail=True,
        )
        ratios.append(floor.wall / program.wall)
        rates.append(len(lines) / program.wall)
        raw = sum(map(len, lines)) if source.is_file() else sum(p.stat().st_size for p in source.iterdir())
        sizes.append(library.stat().st_size / raw)
    print(f"{name}: {len(lines)} articles, {spread(rates, 0)} a second; peak memory {program.memory:.0f} MB")
    target(f"{name}: articles a second against plain insertion", median(ratios), 0.5, at_most=False)
    target(f"{name}: library against raw text", median(sizes), 2.3)


def main() -> None:
    """Parse the command line and compare both kinds of import."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="how many records as .jsonl (all)")
    parser.add_argument("--pages", type=int, default=5_000, help="how many pages as .txt")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--floor", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.floor:
        insert_plainly(*given.floor)
        return
    lines = news_lines(given.limit)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = folder / "news.jsonl"
        records.write_bytes(b"".join(lines))
        compare("records", records, lines, given.runs, folder)
        write_pages(lines[: given.pages], folder / "pages")
        compare("pages", folder / "pages", lines[: given.pages], given.runs, folder)


if __name__ == "__main__":
    main()
