"""A page's own pictures are found by the numbers that the body has for them; nothing else is taken for one."""

import pytest

from desktop_reader.pages.html.carried import carried_pictures, data_of
from desktop_reader.pages.html.reading import read_document

GIF = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def test_numbers_are_those_of_the_elements():
    source = f'<p><img src="a.png"><img src="{GIF}">text<noscript><img src="{GIF}"></noscript><img src="{GIF}"></p>'
    numbers = [image.number for image in read_document(source).images]
    assert numbers == [1, 2, 3]
    assert list(carried_pictures(source)) == [2, 3]
    assert carried_pictures(source)[2] == b"GIF89a\x01\x00\x01\x00\x00\x00\x00,"


@pytest.mark.parametrize(
    ("address", "content"),
    [
        (GIF, b"GIF89a\x01\x00\x01\x00\x00\x00\x00,"),
        ("DATA:image/JPEG;charset=x;Base64,QUJD\n REU=", b"ABCDE"),
        ("data:image/png;base64,QUJD%2FA%3D%3D", b"ABC\xfc"),
        ("data:image/png,AB%20C", b"AB C"),
        ("data:image/png;base64,Q", None),
        ("data:image/png;base64,é", None),
        ("data:image/png;base64,", None),
        ("data:image/svg+xml;base64,PHN2Zz4=", None),
        ("data:text/html;base64,QUJD", None),
        ("https://example.org/a.png", None),
        ("file:///etc/passwd", None),
        ("", None),
    ],
)
def test_addresses(address, content):
    assert data_of(address) == content
