"""Whether two articles tell one story."""

from datetime import date

import pytest
import samples

from desktop_reader.stories.kept import key_of, packed, unpacked
from desktop_reader.stories.likeness import Article, Asked, weight_in_library
from desktop_reader.stories.tables.weights import WEIGHTS
from desktop_reader.stories.words import words_of

DAY = date(2023, 4, 8).toordinal()
TEXT = "\n".join(samples.CHINESE_PARAGRAPHS)
RETOLD = "百年粮仓变成书房。工程师周岸说,木梁一根根编号,码头的图书馆里如今坐满读者。海平市民等了三年。"


def article(title, text, day=DAY):
    return Article(unpacked(packed(words_of(title, text))), title, day)


def asked(title, text, day=DAY):
    words = words_of(title, text)
    weights = {key_of(word.text): weight_in_library(word.rarity, 3, 10_000) for word in words}
    return Asked(Article(unpacked(packed(words)), title, day), weights)


OWN = asked(samples.CHINESE_TITLE, TEXT)


def test_the_model_has_a_weight_for_each_likeness():
    assert len(OWN.likenesses(article("粮仓", RETOLD))) == len(WEIGHTS)


def test_names_and_rare_words_of_the_same_days_make_a_story():
    retold = OWN.compared(article("海平市:粮仓里的书声", RETOLD))
    assert retold.is_story
    assert {key_of("周岸"), key_of("粮仓")} <= set(retold.shared)


def test_what_has_nothing_in_common_is_not_even_related():
    assert not OWN.compared(article("菜市场", "今天的黄瓜三块一斤。")).is_related
    assert not OWN.compared(article("", "")).is_related


def test_weeks_between_and_titles_in_one_form_speak_against_it():
    near = OWN.compared(article("海平市:粮仓里的书声", RETOLD)).score
    assert OWN.compared(article("海平市:粮仓里的书声", RETOLD, DAY + 40)).score < near
    assert OWN.compared(article(samples.CHINESE_TITLE, RETOLD)).score < near
    assert 0 < OWN.compared(article("海平市:粮仓里的书声", RETOLD, None)).score < near


@pytest.mark.parametrize("articles", [1, 100, 1_000_000])
def test_a_word_weighs_more_the_fewer_articles_have_it(articles):
    weights = [weight_in_library(9.0, having, articles) for having in range(1, articles + 1, max(articles // 10, 1))]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] >= 0 or articles == 1


def test_in_a_library_of_few_articles_a_rare_word_weighs_more_than_a_common_one():
    assert weight_in_library(13.0, 2, 3) > weight_in_library(6.0, 2, 3) + 1


def test_in_a_small_library_a_story_of_many_articles_does_not_make_its_words_common_ones():
    few = weight_in_library(11.0, 2, 30) - weight_in_library(11.0, 10, 30)
    many = weight_in_library(11.0, 2, 30_000) - weight_in_library(11.0, 10, 30_000)
    assert 0 < few < many


def test_cosine_ranks_before_anything_else_is_looked_at():
    same, retold, nothing = (OWN.cosine(packed(words_of("", text))) for text in (TEXT, RETOLD, ""))
    assert same > retold > nothing == 0
