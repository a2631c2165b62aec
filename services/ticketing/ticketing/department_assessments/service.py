"""Counts what a department has caused, and sends it to its head with the centre's comment."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from events import ticketing as facts
from kit.work import Work
from ticketing.consolidated_reports.errors import ReissueNeedsReason
from ticketing.department_assessments import schemas
from ticketing.department_assessments.errors import DepartmentHasNoHead
from ticketing.department_assessments.models import DepartmentAssessment
from ticketing.department_assessments.repository import DepartmentAssessmentRepository
from ticketing.occurrences.codes import Period
from ticketing.organisations.models import Department
from ticketing.organisations.repository import OrganisationRepository
from ticketing.report_editions.service import Editions
from ticketing.report_figures.departments import caused
from ticketing.report_figures.quarters import Quarter
from ticketing.report_figures.service import DEPARTMENT, Figures
from ticketing.report_receipts.reading import ReceiptRead
from ticketing.report_receipts.service import ReportReceiptService
from ticketing.staff.reach import whole_company
from ticketing.staff.repository import StaffRepository

KIND = "department_assessment"


class DepartmentAssessmentService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.assessments = DepartmentAssessmentRepository(work)

    async def begin(self, quarter: Quarter) -> None:
        departments = await OrganisationRepository(self.work).departments()
        await self.assessments.begin(quarter, departments)

    async def send(self, id: UUID, expected: int, data: schemas.SendAssessment) -> DepartmentAssessment:
        whole_company(self.work)
        assessment = await self.assessments.get(id, expected, lock=True)
        if assessment.edition and data.reason is None:
            raise ReissueNeedsReason
        head_id = (await self._departments()).get(assessment.department_id)
        if head_id is None or head_id in await StaffRepository(self.work).not_active([head_id]):
            raise DepartmentHasNoHead
        content = replace((await self._counted([assessment]))[assessment.id], comment=data.comment)
        assessment.send(content.department, self.work.principal.id, self.work.now)
        await Editions(self.work).freeze(assessment.id, assessment.edition, content, data.reason)
        ReportReceiptService(self.work).send(KIND, assessment.id, assessment.label, assessment.edition, [head_id])
        self.work.record(
            assessment,
            facts.DepartmentAssessmentSent(
                quarter=assessment.quarter,
                department_id=assessment.department_id,
                edition=assessment.edition,
                recipients=(head_id,),
            ),
        )
        return assessment

    async def of_quarter(self, quarter: str) -> list[schemas.AssessmentRead]:
        """Every department; what was sent as it was sent."""
        whole_company(self.work)
        return await self._read(await self.assessments.of(quarter))

    async def one(self, id: UUID) -> schemas.AssessmentRead:
        whole_company(self.work)
        return (await self._read([await self.assessments.get(id)]))[0]

    async def _read(self, found: Sequence[DepartmentAssessment]) -> list[schemas.AssessmentRead]:
        sent = {one.id: one.edition for one in found if one.edition}
        frozen = await Editions(self.work).contents(sent, schemas.AssessmentContentRead)
        counted = await self._counted([one for one in found if one.id not in frozen])
        receipts = await ReportReceiptService(self.work).of_documents(list(sent))
        heads = await self._departments()
        names = await StaffRepository(self.work).names({id for id in heads.values() if id})
        return [
            self._line(
                one,
                frozen.get(one.id) or counted[one.id],
                [receipt for receipt in receipts if receipt.document_id == one.id],
                names.get(head) if (head := heads.get(one.department_id)) else None,
            )
            for one in found
        ]

    def _line(
        self,
        one: DepartmentAssessment,
        content: schemas.AssessmentContentRead,
        receipts: list[ReceiptRead],
        head_name: str | None,
    ) -> schemas.AssessmentRead:
        return schemas.AssessmentRead(
            id=one.id,
            version=one.version,
            department_id=one.department_id,
            department=content.department,
            head_name=head_name,
            quarter=one.quarter,
            state=one.state,
            edition=one.edition,
            sent_at=one.sent_at,
            content=content,
            receipts=receipts,
        )

    async def _departments(self) -> dict[UUID, UUID | None]:
        """Who heads each department now."""
        found: Sequence[Department] = await OrganisationRepository(self.work).departments()
        return {one.id: one.head_id for one in found}

    async def _counted(self, some: Sequence[DepartmentAssessment]) -> dict[UUID, schemas.AssessmentContentRead]:
        """What the departments of one quarter have caused by now, in as many statements for all as for one."""
        if not some:
            return {}
        figures, period = Figures(self.work), Period(first=some[0].first_day, last=some[0].last_day)
        called = await OrganisationRepository(self.work).called()
        # Counted and called by the names departments have now: what was said under a former name is said of it.
        now = {one.id: called.get(one.department_id, one.department) for one in some}
        names = list(now.values())
        registered = caused(period)
        counted: dict[str, dict[str, Any]] = {
            "caused": await figures.of_each(DEPARTMENT, names, registered),
            "pending": await figures.of_each(DEPARTMENT, names, caused(period, "pending")),
            "missed": await figures.of_each(DEPARTMENT, names, caused(period, "late")),
            "repeated": await figures.of_each(DEPARTMENT, names, caused(period, repeated=True)),
        }
        natures = await figures.grouped_by_department(registered, "nature")
        causes = await figures.grouped_by_department(registered, "cause_kind")
        return {
            one.id: schemas.AssessmentContentRead(
                quarter=one.quarter,
                department=now[one.id],
                first_day=one.first_day,
                last_day=one.last_day,
                **{name: of_each[now[one.id]] for name, of_each in counted.items()},
                causes=natures.get(now[one.id], []),
                top_causes=tuple(causes.get(now[one.id], ())),
                comment=None,
            )
            for one in some
        }
