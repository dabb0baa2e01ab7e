"""Progress is told no more often than a person can see."""

from desktop_reader.operations import seldom


def test_it_is_told_twenty_times_a_second_at_most(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(seldom.time, "monotonic", lambda: now[0])
    calls = []
    tell = seldom.seldom(lambda: calls.append(now[0]))
    for _ in range(100):
        now[0] += 0.01
        tell()
    assert 15 <= len(calls) <= 20
