"""How long a recording is kept (C0.5): six months, three years when a complaint hangs on the call. The log stays."""

from calendar import monthrange
from datetime import datetime

MONTHS = 6
MONTHS_WITH_COMPLAINT = 36


def kept_until(ended_at: datetime, *, complaint: bool) -> datetime:
    """The instant after which the reference goes; the last day of a month stands for days it does not have."""
    months = ended_at.month - 1 + (MONTHS_WITH_COMPLAINT if complaint else MONTHS)
    year, month = ended_at.year + months // 12, months % 12 + 1
    return ended_at.replace(year=year, month=month, day=min(ended_at.day, monthrange(year, month)[1]))
