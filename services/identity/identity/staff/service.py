"""Inviting, changing and letting go; every change of rights is granted, told to the others and noted."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct

from events import identity as facts
from identity.audit_entries.service import AuditService
from identity.communities.repository import CommunityRepository
from identity.departments.service import DepartmentService
from identity.expert_panels.service import ExpertPanelService
from identity.posts.service import PostService
from identity.roles.catalogue import TENANT, TENANT_ADMIN
from identity.roles.repository import RoleRepository
from identity.roles.service import RoleService
from identity.sessions.service import SessionService
from identity.specialist_teams.service import SpecialistTeamService
from identity.staff import granting, logins, names
from identity.staff.errors import LastAdministrator, LoginTaken, StaffHasLeft
from identity.staff.granting import Grantor
from identity.staff.models import ACTIVE, LEFT, Staff
from identity.staff.repository import Filter, StaffRepository
from identity.staff.schemas import ChangeStaff, InviteStaff
from identity.tenants.repository import UsageRepository
from kit import tenants
from kit.problems import FieldError, InvalidFields
from kit.work import Work

_LONGEST_LINE_OF_COMMAND = 20


class Listed(Struct, frozen=True):
    items: Sequence[Staff]
    next_cursor: str | None
    counts: dict[str, int]


class StaffService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.staff = StaffRepository(work)
        self.roles = RoleService(work)
        self.posts = PostService(work)

    async def get(self, id: UUID) -> Staff:
        return await self.staff.get(id)

    async def invited(self, id: UUID) -> Staff:
        """Somebody whose invitation the caller may issue: it opens the account, with all that it may do.

        Raises AdministratorsOnly, CannotGrant or ScopeTooWide for an account beyond the caller's own rights.
        """
        staff = await self.staff.get(id)
        grantor = await self._grantor()
        grantor.check_account(staff.roles)
        grantor.check_roles({code: role.permissions for code, role in (await self.roles.known(staff.roles)).items()})
        grantor.check_scope(staff.scope, staff.communities)
        return staff

    async def list(self, wanted: Filter, cursor: str | None, limit: int) -> Listed:
        items, following = await self.staff.listed(wanted, cursor, limit)
        return Listed(items, following, await self.staff.counts(wanted))

    async def invite(self, wish: InviteStaff) -> Staff:
        """A new member of staff who still has to accept; others may already assign work to them."""
        names.check(display_name=wish.display_name)
        staff = Staff.new(self.work.tenant_id, wish.display_name, wish.locale)
        await self._assign_logins(staff, wish.email, wish.mobile)
        self.staff.add(staff)
        grantor = await self._grantor()
        await self._assign_roles(staff, set(wish.roles), grantor)
        await self._assign_posts(staff, set(wish.posts))
        await self._assign_scope(staff, wish.scope, set(wish.communities), grantor)
        await self._assign_superior(staff, wish.reports_to)
        await self._assign_department(staff, wish.department_id)
        self.work.record(staff, facts.StaffOnboarded(**await self._snapshot(staff)))
        await UsageRepository(self.work).count(staff=1)
        await self._note("staff.invited", staff)
        return staff

    async def change(self, id: UUID, expected: int, wish: ChangeStaff) -> Staff:
        """What the person may do changes at once: tokens issued before are refused everywhere."""
        await RoleRepository(self.work).lock_administration()
        staff = await self.staff.get(id, expected=expected, lock=True)
        if staff.status == LEFT:
            raise StaffHasLeft
        grantor = await self._grantor()
        grantor.check_account(staff.roles)
        before = await self._access(staff)
        if wish.display_name is not UNSET:
            names.check(display_name=wish.display_name)
            staff.rename(wish.display_name)
        if wish.locale is not UNSET:
            staff.locale = wish.locale
        if wish.roles is not UNSET:
            await self._assign_roles(staff, set(wish.roles), grantor)
        if wish.posts is not UNSET:
            await self._assign_posts(staff, set(wish.posts))
        if wish.scope is not UNSET or wish.communities is not UNSET:
            scope = staff.scope if wish.scope is UNSET else wish.scope
            kept = set(staff.communities) if scope == staff.scope else set()
            communities = kept if wish.communities is UNSET else set(wish.communities)
            await self._assign_scope(staff, scope, communities, grantor)
        if wish.reports_to is not UNSET:
            await self._assign_superior(staff, wish.reports_to)
        if wish.department_id is not UNSET:
            await self._assign_department(staff, wish.department_id)
        if await self._access(staff) != before:
            staff.access_version += 1
            await tenants.deny(self.work, staff.id, staff.access_version)
        self.work.record(staff, facts.StaffChanged(**await self._snapshot(staff)))
        await self._note("staff.changed", staff)
        return staff

    async def let_go(self, id: UUID, expected: int) -> Staff:
        """The person has left: access ends at once, sessions with it; what they held is vacant. Records stay."""
        await RoleRepository(self.work).lock_administration()
        staff = await self.staff.get(id, expected=expected, lock=True)
        (await self._grantor()).check_account(staff.roles)
        await self._keep_an_administrator(staff, set())
        staff.leave(self.work.now)
        await SessionService(self.work).end_all(staff.id, "left")
        await tenants.deny(self.work, staff.id)
        self.work.record(staff, facts.StaffLeft(**await self._snapshot(staff)))
        await DepartmentService(self.work).vacate(staff.id)
        await SpecialistTeamService(self.work).vacate(staff.id)
        await ExpertPanelService(self.work).vacate(staff.id)
        await UsageRepository(self.work).count(staff=-1)
        await self._note("staff.left", staff)
        return staff

    async def join(self, id: UUID) -> Staff:
        """The invitation was accepted."""
        staff = await self.staff.get(id, lock=True)
        staff.join()
        self.work.record(staff, facts.StaffChanged(**await self._snapshot(staff)))
        await self._note("staff.joined", staff)
        return staff

    async def found(self, display_name: str, email: str, locale: str) -> Staff:
        """The first administrator of a new tenant; proved the address already, so active from the start."""
        staff = Staff.new(self.work.tenant_id, display_name, locale)
        await self._assign_logins(staff, email, None)
        staff.join()
        staff.assign_scope(TENANT, set())
        staff.assign_roles({TENANT_ADMIN})
        self.staff.add(staff)
        self.work.record(staff, facts.StaffOnboarded(**await self._snapshot(staff)))
        await UsageRepository(self.work).count(staff=1)
        await self._note("tenant.founded", staff)
        return staff

    async def roles_changed(self, codes: Collection[str]) -> None:
        """A release changed what these roles may do. Tokens follow when they are renewed, within five minutes."""
        if not codes:
            return
        for staff in await self.staff.holding(codes):
            await self._state(staff)
        await AuditService(self.work).note("roles.renewed", self.work.tenant_id, roles=sorted(codes))

    async def state_anew(self) -> None:
        """Of whom a release says more than they know the other services are told once."""
        for staff in await self.staff.to_be_stated():
            await self._state(staff)

    async def _state(self, staff: Staff) -> None:
        staff.to_be_stated = False
        self.work.record(staff, facts.StaffChanged(**await self._snapshot(staff)))

    async def by_login(self, text: str) -> Staff | None:
        return await self.staff.by_login((await self.work.cipher()).blind(logins.spelled(text)))

    async def _snapshot(self, staff: Staff) -> dict[str, Any]:
        return {
            "display_name": staff.display_name,
            "status": staff.status,
            "posts": staff.posts,
            "roles": staff.roles,
            "permissions": tuple(sorted(await self.roles.permissions(staff.roles))),
            "scope": staff.scope,
            "communities": staff.communities,
            "reports_to": staff.reports_to,
            "department_id": staff.department_id,
            "access_version": staff.access_version,
            "locale": staff.locale,
        }

    async def _note(self, action: str, staff: Staff) -> None:
        """What the person may do from now on; the entry before says what it was."""
        await AuditService(self.work).note(
            action,
            staff.id,
            roles=list(staff.roles),
            posts=list(staff.posts),
            scope=staff.scope,
            communities=[str(community) for community in staff.communities],
            access_version=staff.access_version,
        )

    async def _access(self, staff: Staff) -> object:
        return await self.roles.permissions(staff.roles), staff.data_scope

    async def _grantor(self) -> Grantor:
        principal = self.work.principal
        is_admin = principal.realm != "staff" or TENANT_ADMIN in await RoleRepository(self.work).codes_of(principal.id)
        return Grantor(
            id=principal.id,
            is_admin=is_admin,
            permissions=principal.permissions,
            communities=principal.scope.communities,
            own_only=principal.scope.own_only,
        )

    async def _keep_an_administrator(self, staff: Staff, roles: Collection[str]) -> None:
        ends = TENANT_ADMIN in staff.roles and TENANT_ADMIN not in roles and staff.status == ACTIVE
        if ends and not await self.staff.has_other_administrator(staff.id):
            raise LastAdministrator

    async def _assign_roles(self, staff: Staff, codes: set[str], grantor: Grantor) -> None:
        known = await self.roles.known(codes)
        if codes != set(staff.roles):
            grantor.check_another(staff.id)
        await self._keep_an_administrator(staff, codes)
        grantor.check_roles({code: role.permissions for code, role in known.items() if code not in staff.roles})
        staff.assign_roles(codes)

    async def _assign_posts(self, staff: Staff, codes: set[str]) -> None:
        await self.posts.check_known(codes)
        staff.assign_posts(codes)

    async def _assign_scope(self, staff: Staff, scope: str, communities: set[UUID], grantor: Grantor) -> None:
        if code := granting.scope_problem(scope, communities):
            raise InvalidFields([FieldError("communities", code)])
        known = {community.id for community in await CommunityRepository(self.work).among(communities)}
        if communities - known:
            raise InvalidFields([FieldError("communities", "unknown_community")])
        if (scope, communities) != (staff.scope, set(staff.communities)):
            grantor.check_another(staff.id)
        grantor.check_scope(scope, communities)
        staff.assign_scope(scope, communities)

    async def _assign_superior(self, staff: Staff, superior: UUID | None) -> None:
        if superior is None:
            staff.reports_to = await self.posts.superior(staff.id, staff.posts, staff.communities)
            return
        if await self.staff.find(superior) is None:
            raise InvalidFields([FieldError("reports_to", "unknown_staff")])
        above: UUID | None = superior
        for _ in range(_LONGEST_LINE_OF_COMMAND):
            if above == staff.id:
                raise InvalidFields([FieldError("reports_to", "circular")])
            above = await self.staff.superior_of(above) if above else None
        staff.reports_to = superior

    async def _assign_department(self, staff: Staff, department_id: UUID | None) -> None:
        await DepartmentService(self.work).check_there(department_id)
        staff.department_id = department_id

    async def _assign_logins(self, staff: Staff, email: str | None, mobile: str | None) -> None:
        if email is None and mobile is None:
            raise InvalidFields([FieldError("email", "email_or_mobile_required")])
        cipher = await self.work.cipher()
        for field, text, normalise in (("email", email, logins.email), ("mobile", mobile, logins.mobile)):
            if text is None:
                continue
            try:
                login = normalise(text)
            except logins.BadLogin as problem:
                raise InvalidFields([FieldError(field, str(problem))]) from problem
            blind = cipher.blind(login)
            if await self.staff.by_login(blind) is not None:
                raise LoginTaken(field=field)
            setattr(staff, f"{field}_sealed", cipher.encrypt(login))
            setattr(staff, f"{field}_blind", blind)
            if field == "mobile":
                staff.mobile_last4 = login[-4:]
