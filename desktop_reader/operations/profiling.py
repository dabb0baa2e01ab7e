"""Makes the profile of an article that waits for the word table, whatever its text brings to light."""

from desktop_reader.errors import ReaderError
from desktop_reader.library.relating import Profiled, Unrelated, profiled
from desktop_reader.operations.faults import note_fault
from desktop_reader.operations.time_limit import limited
from desktop_reader.stories.profile import Profile

_NOTHING = Profile((), ())


def with_profile(article: Unrelated) -> Profiled:
    """The article with its profile; an empty one where that cannot be made, or it would wait again at every start."""
    try:
        with limited(len(article.text)):
            return profiled(article)
    except ReaderError:
        return without_profile(article)
    except Exception as error:  # noqa: BLE001 - a bug must not cost the other articles that wait
        note_fault(f"the words of article {article.waiting.article}", error)
        return without_profile(article)


def without_profile(article: Unrelated) -> Profiled:
    """The article with a profile of nothing: no other is found from it."""
    return Profiled(article.waiting, _NOTHING)
