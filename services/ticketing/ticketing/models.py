"""The declarative base of ticketing's tables."""

from typing import Any

from kit.models import model_base

Model: Any = model_base("ticketing")
