"""Keeps the local copy of the organisation."""

from uuid import UUID

from events import identity
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.organisations.models import Department, ExpertPanel, SpecialistTeam
from ticketing.organisations.repository import OrganisationRepository


class OrganisationService:
    def __init__(self, work: Work) -> None:
        self.copies = OrganisationRepository(work)

    async def department(self, field: str, name: str) -> str:
        """What the department is called now that is called so, or was: what is kept under words that name none stands
        in no digest and no assessment. A company that keeps no departments writes what it likes. Raises
        InvalidFields."""
        names = {one.name for one in await self.copies.departments()}
        if not names or name in names:
            return name
        now = (await self.copies.renamed()).get(name)
        if now not in names:
            raise InvalidFields([FieldError(field, "unknown")])
        return now

    async def learn_department(self, id: UUID, fact: identity.DepartmentSnapshot) -> None:
        department = {
            "id": id,
            "code": fact.code,
            "name": fact.name,
            "kind": fact.kind,
            "parent_id": fact.parent_id,
            "head_id": fact.head_id,
            "removed": isinstance(fact, identity.DepartmentRemoved),
        }
        if not department["removed"]:
            await self.copies.rename(id, fact.name)
        await self.copies.save(Department, department)

    async def learn_team(self, id: UUID, fact: identity.SpecialistTeamChanged) -> None:
        team = {
            "id": id,
            "community_id": fact.community_id,
            "property_manager": fact.property_manager,
            "dedicated_clerk": fact.dedicated_clerk,
            "project_delegate": fact.project_delegate,
        }
        await self.copies.save(SpecialistTeam, team)

    async def learn_panel(self, id: UUID, fact: identity.ExpertPanelChanged) -> None:
        panel = {"id": id, "discipline": fact.discipline, "experts": fact.experts, "leader_id": fact.leader_id}
        await self.copies.save(ExpertPanel, panel)
