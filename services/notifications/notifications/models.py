"""The declarative base of this service."""

from typing import Any

from kit.models import model_base

Model: Any = model_base("notifications")
