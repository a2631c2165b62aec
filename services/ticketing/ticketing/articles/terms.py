"""What a text is found by: every two Chinese characters in a row, and every word or number of two signs or more.

Under row-level security only plain comparisons use an index, so a text is found by its stored terms (equal, or a
range for one character) instead of by patterns. A term of the question weighs three times one of the answer.
"""

import re
import unicodedata

QUESTION_WEIGHT = 3
ANSWER_WEIGHT = 1
MOST = 400
"""terms of one article; what comes after finds nothing more"""

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_WORD = re.compile(r"[a-z0-9]{2,40}")


def terms_of(text: str) -> list[str]:
    """In order of appearance, each once."""
    plain = unicodedata.normalize("NFKC", text).lower()
    found: list[str] = []
    for run in _HAN.findall(plain):
        found += [run[at : at + 2] for at in range(len(run) - 1)] or [run]
    found += _WORD.findall(_HAN.sub(" ", plain))
    return list(dict.fromkeys(found))


def weighed(question: str, answer: str) -> dict[str, int]:
    """Term → weight, those of the question first."""
    weights: dict[str, int] = {}
    for text, weight in ((question, QUESTION_WEIGHT), (answer, ANSWER_WEIGHT)):
        for term in terms_of(text):
            weights[term] = weights.get(term, 0) + weight
    return dict(list(weights.items())[:MOST])
