"""A list narrowed to what columns are wanted to be: of what nobody asks for, all."""

from collections.abc import Mapping
from typing import Any


def narrowed(statement: Any, wanted: Mapping[Any, Any]) -> Any:
    """`wanted`: values by column; None is not asked for."""
    for column, value in wanted.items():
        if value is not None:
            statement = statement.where(column == value)
    return statement
