"""Households operators opened, over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.work import Work
from ticketing.household_openings.schemas import ContactLookRead, HouseholdOpeningsRead
from ticketing.household_openings.service import HouseholdOpeningService

SUPERVISE = "ticketing.call.supervise"


@get("/household-openings", permission=SUPERVISE, summary="Households each operator opened, by day")
async def list_household_openings(
    work: NamedDependency[Work],
    *,
    since: FromQuery[date],
    until: FromQuery[date],
    operator_id: FromQuery[UUID | None] = None,
    without_call: FromQuery[bool] = False,
) -> list[HouseholdOpeningsRead]:
    """At most 31 days. `without_call`: only where something was opened while nobody was spoken with."""
    return await HouseholdOpeningService(work).read(since, until, operator_id, without_call=without_call)


@get("/household-openings/looks", permission=SUPERVISE, summary="What an operator opened on a day")
async def list_contact_looks(
    work: NamedDependency[Work],
    *,
    operator_id: FromQuery[UUID],
    day: FromQuery[date],
    without_call: FromQuery[bool] = False,
) -> list[ContactLookRead]:
    """The latest first, at most 500. `without_call`: only those while nobody was spoken with."""
    return await HouseholdOpeningService(work).looks(day, operator_id, without_call=without_call)


routes = [list_household_openings, list_contact_looks]
