"""The step machine of the provisioning saga, without any storage (events.md, "Sagas").

Each step is done by somebody's answer; an answer may come twice, late or before it was asked for, and changes
nothing then. As long as answers are missing, the request is repeated with growing pauses: a tenant that waits is
visible to operators, it is never given up silently.
"""

from collections.abc import Collection
from datetime import timedelta

OWN = "identity"
ACTIVATE = "activate"
OTHERS = ("registry", "ticketing", "billing", "notifications")
ALL = (OWN, *OTHERS, ACTIVATE)

_FIRST_PAUSE = timedelta(seconds=5)
_LONGEST_PAUSE = timedelta(minutes=10)


def missing(done: Collection[str]) -> list[str]:
    """Steps somebody still has to answer for, in the order of the list; activation follows from them."""
    return [step for step in ALL if step != ACTIVATE and step not in done]


def may_activate(done: Collection[str]) -> bool:
    return not missing(done) and ACTIVATE not in done


def pause(asked: int) -> timedelta:
    """How long to wait for answers after the request was sent `asked` times (1 = the first request)."""
    if asked < 1:
        raise ValueError("the request has been sent at least once")
    doublings: int = 2 ** min(asked - 1, 16)
    return min(_FIRST_PAUSE * doublings, _LONGEST_PAUSE)
