"""Numbers come out of SQLite as they are, however many there are."""

import apsw
import pytest

from desktop_reader.library import sql


@pytest.mark.parametrize("count", [0, 1, 3_200, 16_000, 50_000])
def test_all_numbers_come_in_their_order(count):
    wanted = [(-1) ** number * number * 12_345_678 for number in range(count)]
    database = apsw.Connection(":memory:")
    database.execute("CREATE TABLE given(number INTEGER)")
    database.executemany("INSERT INTO given VALUES (?)", [(number,) for number in wanted])
    assert list(sql.numbers(database, "SELECT number FROM given ORDER BY rowid LIMIT -1")) == wanted
