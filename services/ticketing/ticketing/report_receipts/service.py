"""Sends copies of a report and notes who has read them."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import NotFound
from kit.work import Work
from ticketing.department_assessments.schemas import AssessmentContentRead
from ticketing.department_digests.reading import shown_to
from ticketing.department_digests.schemas import DigestContentRead
from ticketing.exchange_meetings.schemas import MeetingContentRead
from ticketing.quarterly_reports.schemas import QuarterlyContentRead
from ticketing.report_editions.service import Editions
from ticketing.report_receipts.models import ReportReceipt
from ticketing.report_receipts.reading import ReceiptRead
from ticketing.report_receipts.repository import ReportReceiptRepository
from ticketing.report_receipts.schemas import ReceivedReportRead
from ticketing.staff.repository import StaffRepository

REMIND = "report_receipt.remind"
REMIND_AFTER = timedelta(days=3)
"""Unread for so long a report is brought to mind, and as long after that once more (A)"""
REMINDERS = 2


class ReportReceiptService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.receipts = ReportReceiptRepository(work)

    def send(self, kind: str, document_id: UUID, label: str, edition: int, to: Collection[UUID]) -> None:
        for staff_id in dict.fromkeys(to):
            receipt = self.receipts.add(
                ReportReceipt(
                    id=uuid7(),
                    document_kind=kind,
                    document_id=document_id,
                    label=label,
                    edition=edition,
                    staff_id=staff_id,
                    sent_at=self.work.now,
                )
            )
            self.work.schedule(REMIND, self.work.now + REMIND_AFTER, receipt.id)

    async def remind(self, id: UUID) -> None:
        """The addressee hears again of a report they have not read; not of an edition that was corrected since, and
        not once they have left."""
        receipt = await self.receipts.waiting(id)
        if receipt is None or await StaffRepository(self.work).not_active([receipt.staff_id]):
            return
        self.work.record(
            receipt,
            facts.ReportReceiptReminded(
                document_kind=receipt.document_kind,
                document_id=receipt.document_id,
                staff_id=receipt.staff_id,
                label=receipt.label,
                recipients=(receipt.staff_id,),
            ),
        )
        if self.work.now < receipt.sent_at + REMINDERS * REMIND_AFTER:
            self.work.schedule(REMIND, self.work.now + REMIND_AFTER, id)

    async def of_documents(self, ids: Collection[UUID]) -> list[ReceiptRead]:
        return [ReceiptRead(**row._mapping) for row in await self.receipts.of_documents(ids)]

    async def acknowledge(self, id: UUID) -> ReceivedReportRead:
        receipt = await self.receipts.mine(id, lock=True)
        if receipt is None:
            raise NotFound
        if receipt.acknowledge(self.work.now):
            self.work.cancel(REMIND, receipt.id)
            self.work.record(
                receipt,
                facts.ReportReceiptAcknowledged(
                    document_kind=receipt.document_kind, document_id=receipt.document_id, staff_id=receipt.staff_id
                ),
            )
            await self.work.flush()
        return await self.read(id)

    async def read(self, id: UUID) -> ReceivedReportRead:
        """The copy as it was sent, to nobody but its addressee."""
        receipt = await self.receipts.mine(id)
        if receipt is None:
            raise NotFound
        editions, kind = Editions(self.work), receipt.document_kind
        key = receipt.document_id, receipt.edition
        [shown] = [one for one in await self.of_documents([receipt.document_id]) if one.id == receipt.id]
        return ReceivedReportRead(
            version=receipt.version,
            receipt=shown,
            quarterly=await editions.content(*key, QuarterlyContentRead) if kind == "quarterly_report" else None,
            assessment=await editions.content(*key, AssessmentContentRead) if kind == "department_assessment" else None,
            digest=shown_to(self.work, await editions.content(*key, DigestContentRead))
            if kind == "department_digest"
            else None,
            meeting=await editions.content(*key, MeetingContentRead) if kind == "exchange_meeting" else None,
        )


async def remind_of_unread(work: Work) -> None:
    """Reports that lay unread before anybody was reminded of them: they are brought to mind as if sent now."""
    for id in await ReportReceiptRepository(work).unwatched(REMIND):
        work.schedule(REMIND, work.now + REMIND_AFTER, id)
