"""Document numbers: {prefix}{community code}{yyyyMMdd}{seq} (C0.3)."""

from datetime import date

SEQ_DIGITS = 5


def document_no(prefix: str, community_code: str, day: date, seq: int) -> str:
    return f"{prefix}{community_code}{day:%Y%m%d}{seq:0{SEQ_DIGITS}d}"
