"""The company's second-level classes over HTTP."""

from collections.abc import Sequence

from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kit.work import Work
from ticketing.subclasses.listing import Subclass
from ticketing.subclasses.schemas import ChangeSubclasses, SubclassesRead, SubclassRead
from ticketing.subclasses.service import SubclassService

SUBCLASSES = "/subclasses"


@get(SUBCLASSES, permission="ticketing.ticket.read", summary="The second-level classes of complaints")
async def read_subclasses(work: NamedDependency[Work]) -> SubclassesRead:
    """Retired ones too: tickets keep them."""
    return _read(*await SubclassService(work).read())


@put(SUBCLASSES, permission="ticketing.procedure.manage", summary="Change the second-level classes of complaints")
async def change_subclasses(
    data: JSONBody[ChangeSubclasses], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> SubclassesRead:
    return _read(*await SubclassService(work).change(if_match, [item.wish() for item in data.items]))


def _read(listed: Sequence[Subclass], version: int) -> SubclassesRead:
    return SubclassesRead(version=version, items=[SubclassRead.of(one) for one in listed])


routes = [read_subclasses, change_subclasses]
