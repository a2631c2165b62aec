"""The disciplines of the expert panel and what a complete one has: at least one expert and one leader in charge
(S0-41, S0-42, S0-90; C1.1)."""

from collections.abc import Collection
from typing import Literal, get_args
from uuid import UUID

from identity.expert_panels.errors import LeaderIsExpert

Discipline = Literal["property", "procurement", "sales", "engineering_quality", "design", "marketing", "legal"]
DISCIPLINES: tuple[Discipline, ...] = get_args(Discipline)


def check_apart(experts: Collection[UUID], leader_id: UUID | None) -> None:
    """Raises LeaderIsExpert: the leader is whom silence is reported to, so it cannot be the silent one."""
    if leader_id is not None and leader_id in experts:
        raise LeaderIsExpert


def missing(experts: Collection[UUID], leader_id: UUID | None) -> list[str]:
    return [*(() if experts else ("expert",)), *(() if leader_id else ("leader",))]
