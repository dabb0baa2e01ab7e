"""Two addresses of one page are one, those of two pages are two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.search.addresses import digest, normalised

PAGE = "https://news.example.org/harbour/2021/fog.html?id=7"


@pytest.mark.parametrize(
    "address",
    [
        "http://news.example.org/harbour/2021/fog.html?id=7",
        "HTTPS://WWW.News.Example.ORG:443/harbour/2021/fog.html?id=7",
        "https://m.news.example.org/harbour/2021/fog.html?id=7#comments",
        "https://news.example.org/harbour/2021/fog.html/?id=7&",
        "https://news.example.org/harbour/2021/fog.html?utm_source=a&id=7&spm=1.2&from=timeline&share_token=x",
        "https://news.example.org/h%61rbour/2021/fog.html?id=%37",
        "  https://reader@news.example.org./harbour/2021/fog.html?id=7 ",
    ],
)
def test_one_page_has_one_number(address):
    assert digest(address) == digest(PAGE)


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example.org/harbour/2021/fog.html?id=8",
        "https://news.example.org/harbour/2021/fog.html",
        "https://news.example.org/harbour/2021/Fog.html?id=7",
        "https://sport.example.org/harbour/2021/fog.html?id=7",
        "https://news.example.org:8080/harbour/2021/fog.html?id=7",
        "https://news.example.org/harbour/2021/fog.html?id=7#!/page/2",
    ],
)
def test_another_page_has_another(address):
    assert digest(address) not in (None, digest(PAGE))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a/index.html", "https://example.org/a"),
        ("https://example.org/a?b=1&c=2", "https://example.org/a?c=2&b=1"),
        ("https://example.org/a?q=x+y", "https://example.org/a?q=x%20y"),
        ("https://例子.example/海", "https://xn--fsqu00a.example/%E6%B5%B7"),
    ],
)
def test_what_is_written_in_two_ways(one, other):
    assert normalised(one) == normalised(other) is not None


def test_bytes_of_another_encoding_stay_apart():
    assert normalised("https://example.org/%BA%A3") != normalised("https://example.org/%B8%DB")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://example.org",
        "https://www.example.org/?utm_source=a#top",
        "https://example.org/index.html",
        "mailto:mara@example.org",
        "article:7",
        "https:///a",
        "https://[::1/a",
        "https://example.org:port/a",
    ],
)
def test_a_front_page_or_no_page_names_no_article(address):
    assert digest(address) is None


def test_a_short_host_keeps_its_name():
    assert normalised("https://m.cn/a") == "m.cn/a"


def test_half_a_pair_of_surrogates_names_no_page():
    assert digest("http://harbour.example/\ud800") is None


@given(st.text("htps:/.?#&=%[]@mw aé海", max_size=40))
def test_whatever_is_given_has_a_number_or_none(text):
    address = "https://" + text
    assert (digest(address) is None) == (normalised(address) is None)
