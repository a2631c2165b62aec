"""What is told of a call: its state and whose it is, never its number."""

from typing import Any, TypeVar

from events import ticketing as facts
from ticketing.calls.models import Call

F = TypeVar("F", bound=facts.CallFact)


def fact(kind: type[F], call: Call, **more: Any) -> F:
    """The call as it stands."""
    return kind(
        direction=call.direction,
        state=call.state,
        community_id=call.community_id,
        unit_id=call.unit_id,
        person_id=call.person_id,
        operator_id=call.operator_id,
        tier=call.tier,
        **more,
    )
