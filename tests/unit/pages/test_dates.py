"""Dates in every form that a page prints them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.pages.dates import find_listed, find_moment, find_time

TODAY = dt.date(2021, 2, 24)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021-02-23 06:42    滨海晚报", "2021-02-23T06:42"),
        ("2021年2月23日 6时42分", "2021-02-23T06:42"),
        ("2021/2/23", "2021-02-23"),
        ("2021.02.23", "2021-02-23"),
        ("2021-02-23T06:42:10Z", "2021-02-23T06:42"),
        ("发布时间：18-03-0823:16", "2018-03-08T23:16"),
        ("2019-09-06107", "2019-09-06"),
        ("民國110年2月23日", "2021-02-23"),
        ("令和5年4月3日", "2023-04-03"),
        ("二〇二一年二月二十三日", "2021-02-23"),
        ("2021年1月2日 下午3:05", "2021-01-02T15:05"),
        ("2020. 6. 4. 오전 2:37", "2020-06-04T02:37"),
        ("2020년 6월 4일", "2020-06-04"),
        ("Feb 23, 2021, 6:42 AM", "2021-02-23T06:42"),
        ("February 23rd, 2021 6:42 p.m.", "2021-02-23T18:42"),
        ("23 February 2021", "2021-02-23"),
        ("20:00, 29 Jan 2020", "2020-01-29T20:00"),
        ("Publié le 30 août 2020 à 14h52, modifié le 31 août 2020", "2020-08-30T14:52"),
        ("Veröffentlicht am 13. Mai 2020 um 15:44", "2020-05-13T15:44"),
        ("06. 01. 2020, 14:59 Uhr", "2020-01-06T14:59"),
        ("5 de enero de 2020", "2020-01-05"),
        ("14 мая 2020", "2020-05-14"),
        ("14 फ़रवरी 2021", "2021-02-14"),
        ("१४ \u095eरवरी २०२१", "2021-02-14"),
        ("১৪ ফেব্রুয়ারি ২০২১, ১০:৩০", "2021-02-14T10:30"),
        ("14 ก.พ. 2564 เวลา 10:30 น.", "2021-02-14T10:30"),
        ("ngày 14 tháng 2 năm 2021", "2021-02-14"),
        ("14 בפברואר 2021", "2021-02-14"),
        ("14 شباط 2021", "2021-02-14"),
        ("3 Temmuz 2020", "2020-07-03"),
        ("14.05.2020, 20:28", "2020-05-14T20:28"),
        ("Sat 24 Feb 2020 12.42 CET", "2020-02-24T12:42"),
        ("23.fev.2021 às 17h04", "2021-02-23T17:04"),
        ("2/23/21, 5:04 PM", "2021-02-23T17:04"),
        ("2021-Feb-23", "2021-02-23"),
        ("2021. február 23. 17:04", "2021-02-23T17:04"),
        ("25 квітня 2020, 17:04", "2020-04-25T17:04"),
        ("Rabu, 21 Agu 2019 10:00", "2019-08-21T10:00"),
        ("25 Απριλίου 2020", "2020-04-25"),
    ],
)
def test_full_dates(text: str, iso: str) -> None:
    moment = find_moment(text, TODAY)
    assert moment is not None
    assert moment.iso == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("02-23 06:42", "2021-02-23T06:42"),
        ("12-30 06:42", "2020-12-30T06:42"),
        ("2-3 06:42", "2021-02-03T06:42"),
        ("2/23(火) 17:04配信", "2021-02-23T17:04"),
        ("10月4日", "2020-10-04"),
        ("mandag 5. august kl. 14:47", "2020-08-05T14:47"),
        ("3小时前", "2021-02-24"),
        ("2天前", "2021-02-22"),
        ("昨天 08:12", "2021-02-23T08:12"),
        ("yesterday", "2021-02-23"),
        ("2 hours ago", "2021-02-24"),
        ("1 day ago", "2021-02-23"),
        ("vor 3 Stunden", "2021-02-24"),
        ("Hace 3 horas", "2021-02-24"),
        ("il y a 2 jours", "2021-02-22"),
    ],
)
def test_today_gives_what_the_page_leaves_out(text: str, iso: str) -> None:
    moment = find_moment(text, TODAY)
    assert moment is not None
    assert moment.iso == iso


@pytest.mark.parametrize("text", ["Share 12", "12-3", "评论 327", "2021", "1-1", "13:45", "第12版", "99-99-9999", ""])
def test_numbers_that_are_no_date(text: str) -> None:
    assert find_moment(text, TODAY) is None


def test_a_moment_says_where_it_stands() -> None:
    moment = find_moment("来源 2021-02-23 06:42:10 晚报", TODAY)
    assert moment is not None
    assert "来源 2021-02-23 06:42:10 晚报"[moment.start : moment.end] == "2021-02-23 06:42:10"


def test_a_time_alone() -> None:
    assert find_time("15:59 Uhr") == "15:59"
    assert find_time("Lesezeit") is None


@given(st.text(max_size=120))
def test_any_line_gives_a_date_or_none(text: str) -> None:
    moment = find_moment(text, TODAY)
    if moment is not None:
        dt.datetime.fromisoformat(moment.iso)
        assert 0 <= moment.start <= moment.end <= len(text)


def test_how_long_something_lasted_is_no_date() -> None:
    assert find_moment("For 38 years the pool lay under shingle. Then six neighbours turned up.", TODAY) is None


@pytest.mark.parametrize(
    ("published", "text", "iso"),
    [
        ("2018-06-12T09:00", "科普时报 06-13", "2018-06-13"),
        ("2018-06-12", "06-10", "2018-06-10"),
        ("2018-01-04", "12月30日 08:10", "2017-12-30T08:10"),
        ("2018-06-12", "6月30日", "2018-06-30"),
        ("2018-06-12", "8月30日", "2017-08-30"),
        ("2020-03-01", "02-29", "2020-02-29"),
        ("2018-06-12", "2019-08-30", "2019-08-30"),
        ("2018-06-12", "3小时前", "2021-02-24"),
        ("2018-06-12", "昨天 09:10", "2021-02-23T09:10"),
        ("2021-02-20", "02-25", "2021-02-25"),
        ("2021-02-20", "03-05", "2020-03-05"),
        ("2018", "02-20", "2021-02-20"),
        (None, "02-20", "2021-02-20"),
    ],
)
def test_a_date_without_a_year_beside_an_article_is_of_its_time(published: str | None, text: str, iso: str) -> None:
    found = find_listed(text, TODAY, published)
    assert found is not None
    assert found.iso == iso
