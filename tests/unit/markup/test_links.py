"""Every link that the parser finds is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_reader.markup.links import link_addresses
from desktop_reader.markup.parser import parse
from desktop_reader.search.addresses import digest

A = "https://example.org/a"


@pytest.mark.parametrize(
    ("body", "address"),
    [
        (f"见[这里]({A})。", A),
        (f'见[这里](  {A} "题")。', A),
        (f"[a](<{A} b>)", f"{A} b"),
        (f"[a]({A}_(b)?c=1)", f"{A}_(b)?c=1"),
        (f"[a]({A}\\_b?c=1&amp;d=2)", f"{A}_b?c=1&d=2"),
        (f"<{A}?b=1&c=2>", f"{A}?b=1&c=2"),
        (f"见[这里][1]\n\n[1]: {A}", A),
        (f"[**粗**]({A})", A),
        ("[a](HTTPS://example.org/A)", "HTTPS://example.org/A"),
    ],
)
def test_an_address_is_found_as_it_is_meant(body, address):
    assert list(link_addresses(body)) == [address]


@pytest.mark.parametrize(
    "body", ["没有。", f"{A} 不是链接", "[a](mailto:b@example.org)", "[a](#b)", "![](original:image/1)"]
)
def test_what_leads_nowhere_in_the_web_is_none(body):
    assert list(link_addresses(body)) == []


def parsed(body):
    for token in parse(body):
        for child in token.children or ():
            if child.tag == "a" and child.nesting > 0:
                yield str(child.attrs["href"])


ADDRESS = "https://example.org/b"
PARTS = ["[a]", "[", "](", ")", "(", "<", ">", ADDRESS, "_c", "?d=1&amp;e", "\\", " ", "\n", "]: ", "海", "`"]


@given(st.lists(st.sampled_from(PARTS), max_size=16))
def test_none_is_missed(parts):
    body = "".join(parts)
    found = {digest(address) for address in link_addresses(body)}
    assert {digest(address) for address in parsed(body)} - {None} <= found
