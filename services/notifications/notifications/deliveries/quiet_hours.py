"""Quiet hours 20:00-08:00 for marketing and dunning (C5.1; 民法典 §1033 protects the peace of private life).

Service messages (receipts, answers, promised times) go at any hour: they were asked for.
"""

from datetime import datetime, time, timedelta

from kit.clock import ZONE

BEGIN, END = time(20), time(8)


def sendable_from(legal_kind: str, now: datetime) -> datetime:
    """The first instant from `now` on at which a message of this kind may be sent."""
    if legal_kind == "service":
        return now
    local = now.astimezone(ZONE)
    if END <= local.time() < BEGIN:
        return now
    day = local.date() + timedelta(days=1) if local.time() >= BEGIN else local.date()
    return datetime.combine(day, END, ZONE).astimezone(now.tzinfo)
