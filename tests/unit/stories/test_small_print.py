"""What stands around a story in its own text is no word of it."""

from desktop_reader.stories.words import words_of


def test_small_print_and_who_signed_say_nothing_of_a_story():
    told = "渡轮在北岸码头停航。"
    signed = "渡轮在北岸码头停航。（海湾网 周明远）\n海湾网版权作品，未经授权不得转载。\n责任编辑：陆鸣"
    assert words_of("渡轮停航", signed) == words_of("渡轮停航", told)
