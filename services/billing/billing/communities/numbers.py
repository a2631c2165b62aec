"""Document numbers: {prefix}{community code}{yyyyMMdd}{seq} (C0.3).

C0.3 sets no width. A run issues the bills of a whole community on one day, so a number has five digits: with them the
order of the text is the order of issue, which the split of a payment over equal debts relies on (C4.10).
"""

from collections.abc import Iterable
from datetime import date

SEQ_DIGITS = 5
DOCUMENT_NO = r"^[A-Za-z0-9_\-]{1,60}$(?!\n)"


def document_no(prefix: str, community_code: str, day: date, seq: int) -> str:
    return document_nos(prefix, community_code, day, [seq])[0]


def document_nos(prefix: str, community_code: str, day: date, seqs: Iterable[int]) -> list[str]:
    stem = f"{prefix}{community_code}{day:%Y%m%d}"
    return [f"{stem}{seq:0{SEQ_DIGITS}d}" for seq in seqs]
