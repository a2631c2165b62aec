"""The declarative base of billing's tables."""

from typing import Any

from kit.models import model_base

Model: Any = model_base("billing")
