"""The way back and forward through what was read."""

from desktop_reader.ui.history import MOST, History, Visit


def test_back_leads_to_what_was_open_before_and_forward_again():
    history = History()
    for article in (1, 2, 3):
        history.visit(article)
    assert history.ahead(-1) == [Visit(2), Visit(1)]
    history.go(-1)
    assert history.ahead(-1) == [Visit(1)]
    assert history.ahead(1) == [Visit(3)]
    history.go(1)
    assert history.ahead(-1) == [Visit(2), Visit(1)]
    assert not history.leads(1)


def test_the_place_in_an_article_is_kept():
    history = History()
    history.leave(9)  # nothing is open yet
    history.visit(1)
    history.leave(120)
    history.visit(2)
    assert history.ahead(-1) == [Visit(1, 120)]
    history.leave(7)
    history.go(-1)
    assert history.ahead(1) == [Visit(2, 7)]


def test_an_article_that_is_opened_again_is_one_visit():
    history = History()
    history.visit(1)
    history.visit(1)
    assert not history.leads(-1)


def test_from_where_a_person_went_back_a_new_way_begins():
    history = History()
    for article in (1, 2):
        history.visit(article)
    history.go(-1)
    history.visit(5)
    assert not history.leads(1)
    assert history.ahead(-1) == [Visit(1)]


def test_what_is_gone_is_passed_over_and_forgotten():
    history = History()
    for article in (1, 2, 3, 4):
        history.visit(article)
    history.go(-1, gone=2)
    assert history.ahead(1) == [Visit(4)]
    assert not history.leads(-1)


def test_where_all_is_gone_nobody_moves():
    history = History()
    for article in (1, 2):
        history.visit(article)
    history.go(-1, gone=1)
    assert not history.leads(-1)
    history.visit(3)
    assert history.ahead(-1) == [Visit(2)]


def test_the_way_has_an_end():
    history = History()
    for article in range(MOST + 10):
        history.visit(article)
    assert len(history.ahead(-1)) == MOST
