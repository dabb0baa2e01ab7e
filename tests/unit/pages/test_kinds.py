"""The words that give a line its kind: compared how, bounded where, and sound as tables."""

import pytest

from desktop_reader.pages.blocks import Kind, measured
from desktop_reader.pages.kinds import find_kind
from desktop_reader.pages.phrases import Phrases, key
from desktop_reader.pages.tables import chrome


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("首页", Kind.CHROME),
        ("分享到：", Kind.CHROME),
        ("用微信扫码二维码", Kind.CHROME),
        ("放大 缩小 默认", Kind.CHROME),
        ("TeilenMerkenDrucken", Kind.CHROME),
        ("字号 A+ A-", Kind.CHROME),
        ("字体：特大 大 中 小", Kind.CHROME),
        ("A- | A+", Kind.CHROME),
        ("大 / 中 / 小", Kind.CHROME),
        ("Text size: A A A", Kind.CHROME),
        ("字号大战三十年", Kind.PLAIN),
        ("Text size matters", Kind.PLAIN),
        ("A A Milne", Kind.PLAIN),
        ("Sign in", Kind.CHROME),
        ("Aller au contenu", Kind.CHROME),
        ("#渡口 12个", Kind.CHROME),
        ("原创 江远 山川周刊", Kind.CHROME),
        ("Photographs by Ana Ruiz", Kind.CAPTION),
        ("Photographs by her father hang on the wall.", Kind.PLAIN),
        ("FILE - A ferry leaves the harbour, May 3 (AP Photo/Ana Ruiz)", Kind.CAPTION),
        ("5 min read", Kind.CHROME),
        ("218 跟贴218", Kind.CHROME),
        ("https://example.org/a", Kind.CHROME),
        ("· · ·", Kind.CHROME),
        ("相关阅读", Kind.STORIES),
        ("■精彩推荐：", Kind.STORIES),
        ("热门排行", Kind.STORIES),
        ("Most read", Kind.STORIES),
        ("Mehr zum Thema", Kind.STORIES),
        ("Read more: How the bridge was lost", Kind.TEASER),
        ("最新评论", Kind.TALK),
        ("Comments", Kind.CHROME),
        ("Leave a reply", Kind.TALK),
        ("责任编辑：丁一", Kind.EDITOR),
        ("【编辑:孟佳】", Kind.EDITOR),
        ("Copyright © 2023 远山网", Kind.LEGAL),
        ("未经授权禁止转载", Kind.CHROME),
        ("The ferry leaves the old pier. Photo: Nora Whitcombe", Kind.CAPTION),
        ("2021-02-23 06:42", Kind.DATE),
        ("14 March 2024, 6:42 PM", Kind.DATE),
        ("本文约1200字，阅读需3分钟", Kind.CHROME),
        ("全文3200字，阅读大约需要8分钟。", Kind.CHROME),
        ("他用3分钟阅读了一页。", Kind.PLAIN),
        ("来自北京", Kind.CHROME),
        ("IP属地：浙江", Kind.CHROME),
        ("来自远山日报", Kind.PLAIN),
        ("来自十五世纪的古老技术", Kind.PLAIN),
        ("老码头变身城市客厅", Kind.PLAIN),
        ("Harbour town votes to keep its last ferry running", Kind.PLAIN),
        ("更新办的负责人说，方案改了十一稿，最后一稿的主意是居民出的。", Kind.PLAIN),
    ],
)
def test_words_give_the_kind(text: str, kind: Kind) -> None:
    assert find_kind(measured(text, 0, 0)) is kind


def test_a_row_of_headlines_is_told_at_once_from_one_that_is_none() -> None:
    row = ["海平市渡轮今日起复航", "老码头亮起读书灯火"] * 10
    assert find_kind(measured(" | ".join(row), 0, 0)) is Kind.TEASER
    assert find_kind(measured(" | ".join([*row, "短"]), 0, 0)) is not Kind.TEASER


def test_key_takes_off_marks_blanks_and_digits_at_the_edges() -> None:
    assert key("  >> 更多 3 ") == "更多"
    assert key("12:45") == ""


def test_latin_phrases_match_at_word_boundaries_only() -> None:
    phrases = Phrases(["share", "分享"])
    assert phrases.is_in("please share it")
    assert not phrases.is_in("shareholder")
    assert phrases.is_in("点此分享给朋友")
    assert phrases.starts("share this") == "share"
    assert phrases.starts("to share") is None


def test_every_phrase_of_the_small_print_holds_a_sign() -> None:
    han = [phrase for phrase in chrome.LEGAL if any(char >= "\u2e80" for char in phrase)]
    assert [phrase for phrase in han if chrome.LEGAL_SIGNS.isdisjoint(phrase)] == []


def test_tables_are_in_the_form_that_lines_are_compared_in() -> None:
    assert [entry for entry in chrome.PHRASES if entry != entry.casefold()] == []
    assert [entry for entry in chrome.LEGAL if entry != entry.casefold()] == []
