"""An independent, small model of the clocks: written from the clock table, not from the service's code.

Duty hours 8:00 to 20:00 local time every day; K14 counts two working days of nine hours, holidays left out; other
limits run on natural hours. A clock stopped at or before its due time is met; otherwise it is missed from then on.

The report of a day is due at noon of the next, whatever came in, and tells of the complaints and inquiries of the
community's own desk that were accepted, got on or ended that day. Whatever happens to a case, the day it is where it
happens counts: 23:50 is still today.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from kit.clock import ZONE

OPEN, CLOSE = 8, 20
K14_HOURS = 18
K15_DAYS = 10
VISITED_WITHIN = {"complaint": 72, "repair": 24}
"""hours from closing (K16)"""
HOLIDAYS = {date(2025, 10, day) for day in range(1, 9)}
"""National Day and Mid-Autumn of 2025, as the State Council announced them"""
MADE_UP = {date(2025, 9, 28), date(2025, 10, 11)}
"""a Sunday and a Saturday that were worked for them"""


MOMENT = timedelta(microseconds=1)
"""what is silent until its time is reported the moment after it"""


def duty_minutes(start: datetime, minutes: int) -> datetime:
    """In whole duty time, of which there is more in a day than anybody is given."""
    local, span = start.astimezone(ZONE), timedelta(minutes=minutes)
    opening = local.replace(hour=OPEN, minute=0, second=0, microsecond=0)
    closing = local.replace(hour=CLOSE, minute=0, second=0, microsecond=0)
    if local >= closing:
        opening += timedelta(days=1)
        return (opening + span).astimezone(UTC)
    if local < opening:
        return (opening + span).astimezone(UTC)
    left = closing - local
    if left >= span:
        return (local + span).astimezone(UTC)
    return (opening + timedelta(days=1) + span - left).astimezone(UTC)


def working_hours(start: datetime, hours: int) -> datetime:
    """Counted minute by minute from nine to six on working days: slow and obviously right."""
    left, at = timedelta(hours=hours), start.astimezone(ZONE)
    while left:
        following = at.replace(second=0, microsecond=0) + timedelta(minutes=1)
        if _works(at):
            following = min(following, at + left)
            left -= following - at
        at = following
    return at.astimezone(UTC)


def _works(at: datetime) -> bool:
    day = at.date()
    works = day in MADE_UP or (day not in HOLIDAYS and day.isoweekday() <= 5)
    return works and 9 <= at.hour < 18


class Case:
    """What happened to one ticket, and from that what each of its clocks must have become."""

    def __init__(self, kind: str, severity: str, phase: str, registered: datetime, *, channel: str = "phone") -> None:
        self.kind = kind
        self.channel = channel
        self.procedure = kind in ("complaint", "inquiry")
        transferred = self.procedure and channel == "government_hotline" and severity in ("general", "complex")
        self.severity = "major" if transferred else severity
        online = channel in ("web_form", "forum", "complaint_mailbox", "email")
        self.reported = self.procedure and not online and phase != "pre_handover"
        """by the community; what comes in online or before handover is the centre's"""
        major = self.severity in ("major", "urgent")
        self.centre_replies = self.procedure and (
            online or phase == "pre_handover" or (major and phase == "in_warranty")
        )
        self.phase = phase
        self.registered = registered
        self.accepted: datetime | None = None
        self.major_reported: datetime | None = None
        self.measured: datetime | None = None
        self.replied: datetime | None = None
        self.ended: datetime | None = None
        self.doubted = False
        self.ruling_asked: datetime | None = None
        self.ruled: datetime | None = None
        self.referred: tuple[str, datetime] | None = None
        """K07 or K10, and since when a specialist is asked"""
        self.referral_answered: datetime | None = None
        self.consulted: datetime | None = None
        self.advised: datetime | None = None
        self.visited: datetime | None = None
        self.moves: list[datetime] = []
        """when people did something about it, from its acceptance to its end"""
        self.agreed: datetime | None = None
        """by when a task is to be done"""
        self.done: datetime | None = None
        """a task was finished, an appointment confirmed"""

    def expected(self, now: datetime) -> dict[str, tuple[datetime, str]]:
        """Clock → (due, result) at the instant `now`."""
        if self.kind == "appointment":
            return {"K17": self._outcome(duty_minutes(self.registered, 120), self.done, now)}
        if self.kind == "task":
            assert self.agreed is not None
            return {"K18": self._outcome(self.agreed, self.done, now)}
        found = {"K01": self._outcome(duty_minutes(self.registered, 15), self.accepted, now)}
        if self.kind == "complaint":
            found["K15"] = self._outcome(self.registered + timedelta(days=K15_DAYS), self.replied, now)
        if self.accepted is None or self.kind == "application":  # its promise is that of its flow, and no clock
            return found
        accepted, major = self.accepted, self.severity in ("major", "urgent")
        if self.procedure:
            stopped = min((t for t in (self.measured, self.replied) if t), default=None)
            found["K08"] = self._outcome(accepted + timedelta(hours=24), stopped, now)
            if major:
                code, hours = ("K05", 2) if self.phase == "in_warranty" else ("K06", 4)
                found[code] = self._outcome(accepted + timedelta(hours=hours), self.major_reported, now)
                if self.major_reported is not None and self.centre_replies:
                    found["K04"] = self._outcome(self.major_reported + timedelta(hours=24), self.replied, now)
            found |= self._asked(accepted, now)
        if self.severity == "general" or self.kind == "help_request":
            found["K13"] = self._outcome(accepted + timedelta(hours=2), self.replied, now)
        else:
            found["K14"] = self._outcome(working_hours(accepted, K14_HOURS), self.replied, now)
        if self.ended is not None and self.kind in VISITED_WITHIN and self.replied is not None:
            due = self.ended + timedelta(hours=VISITED_WITHIN[self.kind])
            found["K16"] = self._outcome(due, self.visited, now, outlives=True)
        return found

    def _asked(self, accepted: datetime, now: datetime) -> dict[str, tuple[datetime, str]]:
        """What the handler asks the centre, a specialist and the experts."""
        found = {}
        if self.doubted:
            found["K02"] = self._outcome(accepted + timedelta(hours=4), self.ruling_asked, now)
        if self.ruling_asked is not None:
            found["K03"] = self._outcome(self.ruling_asked + timedelta(hours=4), self.ruled, now)
        if self.referred is not None:
            code, since = self.referred
            hours = {"K07": 24, "K10": 4}[code]
            found[code] = self._outcome(since + timedelta(hours=hours), self.referral_answered, now)
        if self.consulted is not None:
            due = self.consulted + timedelta(hours=24)
            found["K11"] = self._outcome(due, self.advised, now)
            if found["K11"][1] == "missed":
                found["K12"] = self._outcome(due + MOMENT + timedelta(hours=48), self.advised, now)
        return found

    def _outcome(
        self, due: datetime, stopped: datetime | None, now: datetime, *, outlives: bool = False
    ) -> tuple[datetime, str]:
        """`outlives`: it asks for something that follows the end of the case."""
        if stopped is not None and stopped <= due:
            return due, "met"
        if self.ended is not None and self.ended <= due and not outlives:
            return due, "cancelled"
        return due, "missed" if now >= due else "running"


class DayReport:
    """The report of one day, and what must have become of it (K09)."""

    def __init__(self, day: date) -> None:
        self.day = day
        self.handed_in: datetime | None = None
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZONE) + timedelta(days=1)
        self.due = noon.astimezone(UTC)

    def moved(self, cases: Mapping[str, Case]) -> set[str]:
        return {id for id, case in cases.items() if case.reported and any(self._today(at) for at in case.moves)}

    def accepted(self, cases: Mapping[str, Case]) -> set[str]:
        return {id for id, case in cases.items() if case.reported and case.accepted and self._today(case.accepted)}

    def expected(self, now: datetime) -> str:
        if self.handed_in is not None and self.handed_in <= self.due:
            return "met"
        return "missed" if now > self.due else "running"

    def _today(self, at: datetime) -> bool:
        return at.astimezone(ZONE).date() == self.day
