"""The declarative base of registry and the column type of searched text."""

from typing import Any

from sqlalchemy import Text

from kit.models import model_base

Model: Any = model_base("registry")

SearchKey = Text(collation="C")
"""Lower-case text compared byte by byte, so that prefix ranges can use its index under row-level security."""
