"""Whose calls and call-backs somebody sees: those of the communities within reach, and those of nobody known yet.

A call of an unknown number belongs to no community until somebody says whose it is; all of the desk may take it.
Who sees only what is their own sees what they answered, or what they are to call back.
"""

from typing import Any

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import InstrumentedAttribute

from kit.work import Work


def within_reach(
    work: Work, community: InstrumentedAttribute[Any], own: InstrumentedAttribute[Any]
) -> list[ColumnElement[bool]]:
    principal = work.principal
    if principal.realm != "staff":
        return []
    found: list[ColumnElement[bool]] = []
    if principal.scope.communities is not None:
        found.append(or_(community.is_(None), community.in_(sorted(principal.scope.communities))))
    if principal.scope.own_only:
        found.append(own == principal.id)
    return found
