"""What one verb did to a ticket, and what it may still have to wait for."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from kit.problems import Refusal
from ticketing.tickets import errors


class Step(Struct, frozen=True, kw_only=True):
    """What one verb did, for the timeline. Dwell times are whole seconds."""

    verb: str
    from_state: str | None = None
    to_state: str | None = None
    dwell_seconds: int | None = None
    """how long the ticket lay in the state it left, or with the handler it left"""
    from_handler_id: UUID | None = None
    to_handler_id: UUID | None = None

    def handing(self, before: UUID | None, now: UUID) -> "Step":
        """The same step, passing the ticket from one handler to another."""
        return self if before == now else replace(self, from_handler_id=before, to_handler_id=now)


class Found(Struct, frozen=True, kw_only=True):
    """What is known of the cause, and what shows that the work is done."""

    cause: str | None = None
    cause_kind: str | None = None
    evidence: str | None = None


WAITED_FOR: dict[str, type[Refusal]] = {
    "work_order": errors.WorkOrdersOpen,
    "department_task": errors.DepartmentTasksOpen,
    "plan_item": errors.PlanItemsOpen,
}
"""What may still be under way, and the refusal that names it, the first one first"""


def stated(words: str | None) -> bool:
    """Whether it says anything."""
    return bool((words or "").strip())


class StillOpen(Struct, frozen=True, kw_only=True):
    """What a ticket waits for before its result can be stated: how many of each."""

    work_orders: int = 0
    department_tasks: int = 0
    plan_items: int = 0

    @classmethod
    def of(cls, kinds: Sequence[str]) -> "StillOpen":
        """Of what is under way, by what each is."""
        return cls(**{f"{kind}s": kinds.count(kind) for kind in WAITED_FOR})

    def refuse(self) -> None:
        for kind, refusal in WAITED_FOR.items():
            if open := getattr(self, f"{kind}s"):
                raise refusal(open=open)
