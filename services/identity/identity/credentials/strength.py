"""Which passwords are strong enough (security.md, "Sign-in and accounts").

Length 12 to 256 characters after Unicode normalisation, an estimated strength of at least 3 of 4, words of the
person and the company count as guessed, no rules about kinds of characters.

The estimate is bounded, because anybody with a link may ask for one: it reads the text once for every way its digits
and signs may stand for letters, quadratic in the length. A long password is strong by its first characters or not at
all, and nobody disguises a word in more than a few ways.
"""

import re
import unicodedata
from collections.abc import Iterable

from zxcvbn import zxcvbn
from zxcvbn.matching import L33T_TABLE, enumerate_l33t_subs, relevant_l33t_subtable

SHORTEST = 12
LONGEST = 256
WEAKEST_SCORE = 3
ESTIMATED = 32
"""characters; about 0.1 s of one core at the worst"""
READINGS = 16
"""ways to read a text whose signs may stand for letters; all signs together have 736"""

_WORD = re.compile(r"[^\W_]{3,}")
_LETTER_OF = {sign: letter for letter, signs in L33T_TABLE.items() for sign in signs}


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
    rest = estimated(text, guessed)
    # Disguised spellings of guessed words are still in the rest; they count as guessed.
    if not rest or zxcvbn(rest, user_inputs=sorted(guessed))["score"] < WEAKEST_SCORE:
        return "password_too_weak"
    return None


def readings(text: str) -> int:
    """In how many ways the estimator reads a text."""
    return len(enumerate_l33t_subs(relevant_l33t_subtable(text, L33T_TABLE)))


def estimated(text: str, guessed: Iterable[str]) -> str:
    """What of a password is estimated: its beginning without the guessed words, to be read in a few ways only.

    Signs beyond that are written as the letters they stand for; digits last, for they also make dates and sequences.
    """
    words = "|".join(re.escape(word) for word in sorted(guessed, key=len, reverse=True))
    rest = (re.sub(words, "", text, flags=re.IGNORECASE) if words else text)[:ESTIMATED]
    kept = ""
    for sign in sorted(dict.fromkeys(rest), key=str.isdigit, reverse=True):
        if readings(kept + sign) <= READINGS:
            kept += sign
    return "".join(sign if sign in kept else _LETTER_OF[sign] for sign in rest)
