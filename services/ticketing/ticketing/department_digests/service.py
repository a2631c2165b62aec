"""Sends each department what was said of it, as far as its head's work reaches (S4-41), with what is proposed (S3-05).

The digest goes by the same way as a department's quarterly assessment: a frozen edition and a receipt.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from msgspec.structs import replace

from events import ticketing as facts
from kit.principal import DataScope, Principal
from kit.work import Work
from ticketing.department_digests import schemas
from ticketing.department_digests.models import DepartmentDigest
from ticketing.department_digests.reading import READ_CASES, shown_to
from ticketing.department_digests.repository import DepartmentDigestRepository
from ticketing.department_digests.sending import wind
from ticketing.exchange_meetings.months import month_of
from ticketing.feedback_analyses.scores import LowScores
from ticketing.feedback_analyses.service import FeedbackAnalysisService
from ticketing.feedback_proposals.service import FeedbackProposalService
from ticketing.occurrences.codes import Period
from ticketing.organisations.models import Department
from ticketing.organisations.repository import OrganisationRepository
from ticketing.overviews.repository import OverviewRepository
from ticketing.places.repository import PlaceRepository
from ticketing.report_editions.service import Editions
from ticketing.report_figures.departments import caused
from ticketing.report_figures.service import DEPARTMENT, Figures
from ticketing.report_receipts.reading import ReceiptRead
from ticketing.report_receipts.service import ReportReceiptService
from ticketing.staff.models import StaffMember, works_everywhere
from ticketing.staff.reach import seeing_as, whole_company
from ticketing.staff.repository import StaffRepository

KIND = "department_digest"
CASES = 50
LOOK_BACK = timedelta(days=92)
"""How long a digest waits for its department to have a head"""
_DAY = timedelta(days=1)


class DepartmentDigestService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.digests = DepartmentDigestRepository(work)
        self.organisations = OrganisationRepository(work)
        self.editions = Editions(work)

    async def end_of(self, day: date) -> None:
        """That day is over. With the last of a month each department something was said of gets its digest; what could
        not be sent before, for want of a head, is tried again."""
        if (day + _DAY).day == 1:
            _, month = month_of(day.year, day.month)
            named = await self._spoken_of(month)
            departments = await self.organisations.departments()
            await self.digests.begin(month, [one for one in departments if one.name in named])
        for id in await self.digests.waiting(day - LOOK_BACK, day):
            wind(self.work, id, self.work.now)

    async def send(self, id: UUID) -> None:
        """A further edition, counted now. Nothing is sent where there is nothing to say, and to nobody."""
        digest = await self.digests.get(id, lock=True)
        departments = {one.id: one for one in await self.organisations.departments()}
        department = departments.get(digest.department_id)
        head = await self._head(department)
        if department is None or head is None:
            return
        content = await self._content(digest, department, head)
        if not _says_something(content):
            return
        digest.send(department.name, self.work.now)
        await self.editions.freeze(digest.id, digest.edition, content)
        ReportReceiptService(self.work).send(KIND, digest.id, digest.label, digest.edition, [head.id])
        self.work.record(
            digest,
            facts.DepartmentDigestSent(
                first_day=digest.first_day,
                last_day=digest.last_day,
                department_id=digest.department_id,
                edition=digest.edition,
                recipients=(head.id,),
            ),
        )

    async def of_period(self, period: Period) -> list[schemas.DigestRead]:
        whole_company(self.work)
        return await self._read(await self.digests.of(period))

    async def one(self, id: UUID) -> schemas.DigestRead:
        whole_company(self.work)
        return (await self._read([await self.digests.get(id)]))[0]

    async def _read(self, found: Sequence[DepartmentDigest]) -> list[schemas.DigestRead]:
        sent = {one.id: one.edition for one in found if one.edition}
        contents = await self.editions.contents(sent, schemas.DigestContentRead)
        receipts = await ReportReceiptService(self.work).of_documents(list(sent))
        heads = {one.id: one.head_id for one in await self.organisations.departments()}
        called = await self.organisations.called()
        names = await StaffRepository(self.work).names({id for id in heads.values() if id})
        return [
            _line(
                one,
                shown_to(self.work, contents.get(one.id)),
                [receipt for receipt in receipts if receipt.document_id == one.id],
                names.get(head) if (head := heads.get(one.department_id)) else None,
                # What was sent says what the department was called then.
                one.department if one.edition else called.get(one.department_id, one.department),
            )
            for one in found
        ]

    async def _spoken_of(self, period: Period) -> set[str]:
        """The departments valid complaints and low scores of the period come down to, in one statement each."""
        complaints = await Figures(self.work).table(caused(period), DEPARTMENT)
        low = await LowScores.counted(self.work, [period], None, None, "department", whoever=True)
        return {name for name in {*(key for (key,) in complaints), *low.found()} if name}

    async def _head(self, department: Department | None) -> StaffMember | None:
        if department is None or department.head_id is None:
            return None
        head = await StaffRepository(self.work).find(department.head_id)
        return head if head is not None and head.status == "active" else None

    async def _content(
        self, digest: DepartmentDigest, department: Department, head: StaffMember
    ) -> schemas.DigestContentRead:
        """Of the communities the head serves. That somebody sees only their own records does not make the department's
        complaints fewer, so it narrows the cases alone. What was said or proposed under a name it had before is its
        own; what it is called in the digest, and opens the lists with, is its name now."""
        period = Period(first=digest.first_day, last=digest.last_day)
        proposal = await FeedbackProposalService(self.work).of_department(period, department.name)
        with seeing_as(self.work, _reader(head, own_only=False)):
            found = await FeedbackAnalysisService(
                self.work, digest.first_day, digest.last_day, department=department.name
            ).read()
        with seeing_as(self.work, _reader(head, own_only=head.scope == "own")):
            cases = await self._cases(period, department.name)
        return schemas.DigestContentRead(
            department=department.name,
            analysis=replace(found, proposal=proposal),
            communities=await self._served(head),
            cases=cases,
        )

    async def _cases(self, period: Period, department: str) -> list[schemas.DigestCaseRead]:
        if not self.work.principal.may(READ_CASES):
            return []
        wanted = replace(caused(period), department=department)
        names = schemas.DigestCaseRead.__struct_fields__
        return [
            schemas.DigestCaseRead(
                ticket_id=row.id, **{name: getattr(row, name) for name in names if name != "ticket_id"}
            )
            for row in await OverviewRepository(self.work).latest(wanted, CASES)
        ]

    async def _served(self, head: StaffMember) -> list[str] | None:
        if works_everywhere(head.scope, head.communities):
            return None
        names = await PlaceRepository(self.work).community_names({UUID(id) for id in head.communities})
        return sorted(names.values())


def _reader(head: StaffMember, *, own_only: bool) -> Principal:
    everywhere = works_everywhere(head.scope, head.communities)
    communities = None if everywhere else frozenset(UUID(id) for id in head.communities)
    return Principal(
        realm="staff",
        id=head.id,
        tenant_id=head.tenant_id,
        permissions=frozenset(head.permissions),
        scope=DataScope(communities=communities, own_only=own_only),
    )


def _says_something(content: schemas.DigestContentRead) -> bool:
    """A complaint, a low score the head may know of, or a proposal."""
    total = content.analysis.total
    low = total.low.now.visits if total.low else 0
    return bool(total.complaints.now.tickets or low or content.analysis.proposal)


def _line(
    one: DepartmentDigest,
    content: schemas.DigestContentRead | None,
    receipts: list[ReceiptRead],
    head: str | None,
    department: str,
) -> schemas.DigestRead:
    return schemas.DigestRead(
        id=one.id,
        version=one.version,
        first_day=one.first_day,
        last_day=one.last_day,
        department_id=one.department_id,
        department=department,
        head_name=head,
        state=one.state,
        edition=one.edition,
        sent_at=one.sent_at,
        content=content,
        receipts=receipts,
    )
