"""A service as data: its name and the lists of what it offers and reacts to."""

from collections.abc import Awaitable, Callable, Sequence
from importlib.metadata import entry_points
from types import ModuleType
from typing import Any

from msgspec import Struct
from sqlalchemy.orm import DeclarativeBase

from kit.consumers import Consumer
from kit.settings import Settings
from kit.timers import TimerHandler


class Service(Struct, frozen=True, kw_only=True):
    """Everything kit needs to run a service. `app.py` of each service holds one of these and nothing else.

    `on_provision` seeds a new tenant inside the transaction that admits it, and each tenant again after every release:
    it adds what is missing and leaves alone what the company changed. `platform_tables` names tables
    without row-level security and why.
    """

    name: str
    settings: type[Settings]
    model: type[DeclarativeBase]
    events: ModuleType
    routes: Sequence[Any]
    consumers: Sequence[Consumer] = ()
    timers: Sequence[TimerHandler] = ()
    on_provision: Callable[[Any], Awaitable[None]] | None = None
    on_start: Callable[[Any], Awaitable[None]] | None = None
    on_stop: Callable[[Any], Awaitable[None]] | None = None
    platform_tables: dict[str, str] = {}


def services() -> dict[str, Service]:
    """All installed services by name; kit names none of them."""
    return {entry.name: entry.load() for entry in sorted(entry_points(group="lintel.services"), key=lambda e: e.name)}
