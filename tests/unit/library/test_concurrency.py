"""Several threads and processes at one library."""

import threading

import samples

from desktop_reader.domain.article import State
from desktop_reader.domain.listing import Listing
from desktop_reader.library import Library
from desktop_reader.library.prepared import prepare


def test_readers_see_whole_batches_while_another_connection_writes(library):
    drafts = [prepare(draft) for draft in samples.many_drafts(120)]
    seen, failures = set(), []
    done = threading.Event()

    def read():
        try:
            while not done.is_set():
                ids = library.ids(Listing())
                seen.add(len(ids))
                if ids:
                    library.article(ids[-1])
        except Exception as error:  # noqa: BLE001 (a thread's error must reach the test)
            failures.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    with Library.open(library.path) as other:
        for start in range(0, 120, 20):
            other.add_many(drafts[start : start + 20])
    done.set()
    reader.join()
    assert failures == []
    assert seen <= set(range(0, 121, 20))


def test_two_writers_lose_nothing(library):
    ids = [item.id for item in library.add_many([prepare(draft) for draft in samples.many_drafts(40)])]
    with Library.open(library.path) as other:
        one = threading.Thread(target=lambda: [library.set_state([id_], State.READ) for id_ in ids])
        two = threading.Thread(target=lambda: [other.set_starred([id_], starred=True) for id_ in ids])
        one.start(), two.start()
        one.join(), two.join()
    assert all(row.state is State.READ and row.starred for row in library.rows(ids))


def test_threads_that_have_ended_leave_no_connection(library):
    for _ in range(5):
        thread = threading.Thread(target=library.counts)
        thread.start()
        thread.join()
    del thread
    assert len(library._connections._readers) <= 1
