"""The declarative base of identity's tables."""

from typing import Any

from kit.models import model_base

Model: Any = model_base("identity")
