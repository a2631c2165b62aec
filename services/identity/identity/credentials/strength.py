"""Which passwords are strong enough (security.md, "Sign-in and accounts").

Length 12 to 256 characters after Unicode normalisation, an estimated strength of at least 3 of 4, words of the
person and the company count as guessed, no rules about kinds of characters.
"""

import re
import unicodedata
from collections.abc import Iterable

from zxcvbn import zxcvbn

SHORTEST = 12
LONGEST = 256
WEAKEST_SCORE = 3
_ESTIMATED_PREFIX = 72  # the estimator is quadratic; a long password is strong by its first characters or not at all

_WORD = re.compile(r"[^\W_]{3,}")


def normalised(password: str) -> str:
    """The same password typed on different keyboards and systems gives the same text."""
    return unicodedata.normalize("NFKC", password)


def problem(password: str, context: Iterable[str]) -> str | None:
    """The code of what is wrong with a new password, or None. `context` are names, addresses, slugs around it."""
    text = normalised(password)
    if len(text) < SHORTEST:
        return "password_too_short"
    if len(text) > LONGEST:
        return "password_too_long"
    guessed = {word for phrase in context for word in (phrase.lower(), *_WORD.findall(phrase.lower())) if word}
    rest = text.lower()
    for word in sorted(guessed, key=len, reverse=True):
        rest = rest.replace(word, "")
    # Estimated twice: as it is (disguised spellings of guessed words count as guessed) and without those words.
    for candidate in (text, rest):
        if not candidate or zxcvbn(candidate[:_ESTIMATED_PREFIX], user_inputs=sorted(guessed))["score"] < WEAKEST_SCORE:
            return "password_too_weak"
    return None
