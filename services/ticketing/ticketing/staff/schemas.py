"""Staff on the wire."""

from typing import Literal
from uuid import UUID

from kit.schemas import Read

WorkPermission = Literal[
    "ticketing.appointment.serve",
    "ticketing.task.execute",
    "ticketing.application.decide",
    "ticketing.department_task.execute",
    "ticketing.phone_message.read",
    "ticketing.return_visit.conduct",
    "ticketing.ticket.process",
    "ticketing.work_order.execute",
]
"""`phone_message.read` is everybody's: a call is handed on, and a message taken, for whoever works here"""


class ColleagueRead(Read, frozen=True, kw_only=True):
    id: UUID
    display_name: str
    roles: list[str]
    department: str | None
