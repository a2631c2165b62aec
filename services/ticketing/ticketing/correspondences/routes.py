"""For notifications alone."""

from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kit.work import Work
from ticketing.correspondences.schemas import CorrespondenceRead
from ticketing.correspondences.service import CorrespondenceService


@get("/correspondences/{ticket_id:uuid}", realm="service", summary="Whom an answer to a ticket goes to")
async def read_correspondence(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> CorrespondenceRead:
    return await CorrespondenceService(work).read(ticket_id)


routes = [read_correspondence]
