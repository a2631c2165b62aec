"""Named places at which a test can make the process fail, to prove that order of effects is right.

Production never arms one. `LINTEL_FAILPOINTS="relay.published=kill,inbox.effect=raise"` arms them from outside.
"""

import os
import signal


class Failed(Exception):
    """An armed failpoint was reached."""


_armed: dict[str, str] = dict(
    item.split("=", 1) for item in os.environ.get("LINTEL_FAILPOINTS", "").split(",") if "=" in item
)


def arm(name: str, action: str = "raise") -> None:
    """Make `name` fail once: `raise` raises, `kill` ends the process without any clean-up."""
    _armed[name] = action


def disarm() -> None:
    _armed.clear()


def hit(name: str) -> None:
    """Fail here when armed. A failpoint fires once."""
    if not _armed:
        return
    action = _armed.pop(name, None)
    if action == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if action:
        raise Failed(name)
