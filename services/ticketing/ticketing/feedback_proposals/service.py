"""Keeps what the centre proposes, and shows it to who sees the whole company."""

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields, StaleVersion
from kit.work import Work
from ticketing.department_digests.repository import DepartmentDigestRepository
from ticketing.department_digests.sending import settled, wind
from ticketing.feedback_proposals.announcing import ANNOUNCE
from ticketing.feedback_proposals.models import FeedbackProposal
from ticketing.feedback_proposals.repository import FeedbackProposalRepository
from ticketing.feedback_proposals.schemas import FeedbackProposalRead, SaveFeedbackProposal
from ticketing.figures.periods import bounds
from ticketing.occurrences.codes import Period
from ticketing.organisations.models import Department
from ticketing.organisations.repository import OrganisationRepository
from ticketing.staff.reach import sees_everything, whole_company
from ticketing.staff.repository import StaffRepository

NOTHING = FeedbackProposalRead(version=0, text="", written_by_name=None, written_at=None)


class FeedbackProposalService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.proposals = FeedbackProposalRepository(work)

    async def read(self, period: Period, department: str | None) -> FeedbackProposalRead | None:
        """None for those whose reach ends before the company's: it may tell of communities that are not theirs."""
        if not sees_everything(self.work):
            return None
        found = await self.proposals.of(period, department)
        return NOTHING if found is None else await self._shown(found)

    async def of_department(self, period: Period, department: str) -> FeedbackProposalRead | None:
        """For its digest: its head reads it however far they see."""
        found = await self.proposals.of(period, department)
        return None if found is None else await self._shown(found)

    async def _shown(self, found: FeedbackProposal) -> FeedbackProposalRead:
        names = await StaffRepository(self.work).names([found.written_by])
        return FeedbackProposalRead(
            version=found.version,
            text=(await self.work.cipher()).decrypt(found.text),
            written_by_name=names.get(found.written_by),
            written_at=found.written_at,
        )

    async def write(self, expected: int, data: SaveFeedbackProposal) -> FeedbackProposalRead:
        """Raises InvalidFields for days that are no period and a department nobody knows, StaleVersion when somebody
        else has written since."""
        whole_company(self.work)
        bounds(data.since, data.until)
        departments = await OrganisationRepository(self.work).departments()
        addressed = [one for one in departments if one.name == data.department]
        if data.department is not None and not addressed:
            raise InvalidFields([FieldError("department", "unknown")])
        period = Period(first=data.since, last=data.until)
        proposal = await self.proposals.of(period, data.department, lock=True)
        if (proposal.version if proposal else 0) != expected:
            raise StaleVersion(current_version=proposal.version if proposal else 0)
        text = (await self.work.cipher()).encrypt(data.text)
        if proposal is None:
            proposal = self.proposals.add(
                FeedbackProposal(
                    id=uuid7(), first_day=data.since, last_day=data.until, department=data.department or "", version=0
                )
            )
        proposal.department = data.department or ""
        proposal.text, proposal.written_by, proposal.written_at = text, self.work.principal.id, self.work.now
        self.work.record(
            proposal,
            facts.FeedbackProposalRecorded(first_day=data.since, last_day=data.until, department=data.department),
        )
        await self._send(proposal, period, addressed)
        await self.work.flush()
        return await self._shown(proposal)

    async def _send(self, proposal: FeedbackProposal, period: Period, addressed: list[Department]) -> None:
        """Once it has settled and the period is over: a department's with its digest, the company's to who sees it."""
        if not addressed:
            self.work.schedule(ANNOUNCE, settled(self.work, period), proposal.id)
            return
        digests = DepartmentDigestRepository(self.work)
        await digests.begin(period, addressed[:1])
        for digest in await digests.of(period, addressed[0].id):
            wind(self.work, digest.id, settled(self.work, period))
