"""Naming the experts and the leader in charge of each discipline."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from events import identity as facts
from identity.audit_entries.service import AuditService
from identity.departments.repository import DepartmentRepository
from identity.departments.service import check_whole_company
from identity.expert_panels.disciplines import DISCIPLINES, check_apart
from identity.expert_panels.models import EXPERT, LEADER, ExpertPanel
from identity.expert_panels.repository import ExpertPanelRepository
from identity.staff.models import ACTIVE
from identity.staff.repository import StaffRepository
from kit.problems import FieldError, InvalidFields, StaleVersion
from kit.work import Work


class Described(Struct, frozen=True):
    """A discipline with its panel, None when nobody was ever named."""

    discipline: str
    panel: ExpertPanel | None
    names: Mapping[UUID, str]


class ExpertPanelService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.panels = ExpertPanelRepository(work)
        self.staff = StaffRepository(work)

    async def all(self) -> list[Described]:
        panels = await self.panels.all()
        names = await self._names(panels.values())
        return [Described(discipline, panels.get(discipline), names) for discipline in DISCIPLINES]

    async def name(self, discipline: str, expected: int, experts: Sequence[UUID], leader_id: UUID | None) -> Described:
        """These are the experts and this is the leader from today; whoever stays keeps the day of appointment."""
        check_whole_company(self.work)
        experts = list(dict.fromkeys(experts))
        check_apart(experts, leader_id)
        panel = await self.panels.of(discipline)
        if (panel.version if panel else 0) != expected:
            raise StaleVersion(current_version=panel.version if panel else 0)
        if panel is None:
            panel = self.panels.add(
                ExpertPanel(tenant_id=self.work.tenant_id, id=uuid7(), discipline=discipline, seats=[], version=0)
            )
        wanted = [(EXPERT, id) for id in experts] + ([(LEADER, leader_id)] if leader_id else [])
        seated = {(seat.seat, seat.staff_id) for seat in panel.held}
        added = [one for one in wanted if one not in seated]
        await self._check_active(added)
        panel.end([seat for seat in panel.held if (seat.seat, seat.staff_id) not in wanted], self.work.today)
        # Seats end before others begin: a person may change from one to the other.
        await self.work.session.flush()
        panel.begin(added, self.work.today)
        self.work.record(panel, _fact(panel))
        await AuditService(self.work).note(
            "expert_panel.changed",
            panel.id,
            discipline=discipline,
            experts=[str(id) for id in panel.experts],
            leader=str(panel.leader_id) if panel.leader_id else None,
        )
        return Described(discipline, panel, await self._names([panel]))

    async def vacate(self, staff_id: UUID) -> None:
        """Somebody leaves the company: nobody asks them any more."""
        for panel in await self.panels.with_member(staff_id):
            panel.end([seat for seat in panel.held if seat.staff_id == staff_id], self.work.today)
            self.work.record(panel, _fact(panel, vacated_by=staff_id))

    async def _check_active(self, added: Sequence[tuple[str, UUID]]) -> None:
        known = await self.staff.by_ids({id for _, id in added})
        wrong = {seat for seat, id in added if id not in known or known[id].status != ACTIVE}
        fields = {EXPERT: "experts", LEADER: "leader_id"}
        if wrong:
            raise InvalidFields([FieldError(fields[seat], "not_active") for seat in sorted(wrong)])

    async def _names(self, panels: Iterable[ExpertPanel]) -> dict[UUID, str]:
        seats = {seat.staff_id for panel in panels for seat in panel.seats}
        return await DepartmentRepository(self.work).names(seats)


def _fact(panel: ExpertPanel, vacated_by: UUID | None = None) -> facts.ExpertPanelChanged:
    return facts.ExpertPanelChanged(
        discipline=panel.discipline, experts=panel.experts, leader_id=panel.leader_id, vacated_by=vacated_by
    )
