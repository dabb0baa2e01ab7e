"""Lists, tables and verse inside a body: kept whole, written as what they are, and nothing else taken for one."""

import datetime as dt

import pytest

from desktop_reader.pages import understand

TODAY = dt.date(2024, 3, 19)
HEAD = ("Home", "News", "Sign in", "", "The ferry is back in the harbour", "", "By Maria Fenwick", "12 March 2024", "")
ABOVE = (
    "The old ferry came back to the harbour on Sunday, after four years on the hard.",
    "",
    "Two hundred people waited on the pier, and the band played until the rain began.",
    "",
)
BELOW = (
    "",
    "The council wants to know by the spring whether there is money for a second season.",
    "",
    "Until then the ship lies at the northern quay, and anybody may go on board on Sundays.",
    "",
    "Related stories",
    "Why the bridge stays closed",
)


def body(*lines: str) -> str:
    return understand("\n".join((*HEAD, *ABOVE, *lines, *BELOW)), today=TODAY).body


@pytest.mark.parametrize(
    ("lines", "written"),
    [
        (("• Two engines", "• One mast"), "- Two engines\n- One mast"),
        (("- Two engines", "- One *new* mast"), "- Two engines\n- One \\*new\\* mast"),
        (("1. Two engines", "2. One mast", "3. No *cabin*"), "1. Two engines\n2. One mast\n3. No \\*cabin\\*"),
        (("1) " + ABOVE[0], "2) " + ABOVE[2]), f"1) {ABOVE[0]}\n2) {ABOVE[2]}"),
        (("1. " + ABOVE[0], "3. " + ABOVE[2]), f"1\\. {ABOVE[0]}\n\n3\\. {ABOVE[2]}"),
        (("Year\tCars", "2022\t18,200", "2023\t9|1"), "| Year | Cars |\n| --- | --- |\n| 2022 | 18,200 |\n"),
        (
            ("North wind, take in sail", "South wind, do not stay", "West wind brings the hail", "Calm, no ship today"),
            "North wind, take in sail\\\nSouth wind, do not stay\\\nWest wind brings the hail\\\nCalm, no ship today",
        ),
    ],
)
def test_rows_between_paragraphs_are_kept_as_what_they_are(lines: tuple[str, ...], written: str) -> None:
    found = body(*lines)
    assert written in found
    assert found.endswith("on Sundays.")


@pytest.mark.parametrize(
    "lines",
    [
        ("- We waited for an hour.", "- It was worth it."),
        ("• Two engines",),
        ("Share", "Save", "Print", "Listen"),
    ],
)
def test_speech_single_lines_and_buttons_are_no_lists(lines: tuple[str, ...]) -> None:
    assert "\n- " not in body(*lines)


def test_the_line_that_opens_a_list_is_text() -> None:
    found = body("These are the parts:", "", "• Two engines", "• One mast")
    assert "\n\nThese are the parts:\n\n- Two engines" in found
