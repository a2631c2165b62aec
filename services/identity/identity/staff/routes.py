"""The staff of the company: list, invitation, change, leaving."""

from typing import Annotated, Literal
from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody
from msgspec import Meta

from identity.staff.invitations import InvitationService
from identity.staff.models import Staff
from identity.staff.repository import Filter
from identity.staff.schemas import ChangeStaff, InvitationRead, InviteStaff, StaffPage, StaffRead
from identity.staff.service import StaffService
from kit.schemas import Limit
from kit.work import Work

MANAGE = "identity.staff.manage"
Text = Annotated[str, Meta(max_length=100)]


async def _read(work: Work, staff: Staff) -> StaffRead:
    in_full = work.principal.may(MANAGE) or work.principal.id == staff.id
    return StaffRead.of(staff, await work.cipher(), in_full=in_full)


@get("/staff", permission="identity.staff.read", summary="Staff in order of their names")
async def list_staff(  # noqa: PLR0917 - filters of a query
    work: NamedDependency[Work],
    status: FromQuery[Literal["invited", "active", "left"] | None] = None,
    role: FromQuery[Text | None] = None,
    post: FromQuery[Text | None] = None,
    department: FromQuery[UUID | None] = None,
    community: FromQuery[UUID | None] = None,
    name: FromQuery[Text | None] = None,
    cursor: FromQuery[Annotated[str, Meta(max_length=1000)] | None] = None,
    limit: FromQuery[Limit] = 50,
) -> StaffPage:
    """`name` is the beginning of a name. `counts` are per status with all other filters applied."""
    wanted = Filter(status=status, role=role, post=post, department_id=department, community_id=community, name=name)
    found = await StaffService(work).list(wanted, cursor, limit)
    return StaffPage(
        items=[await _read(work, staff) for staff in found.items], next_cursor=found.next_cursor, counts=found.counts
    )


@post("/staff", permission=MANAGE, status_code=201, summary="Invite a new member of staff")
async def invite_staff(data: JSONBody[InviteStaff], work: NamedDependency[Work]) -> StaffRead:
    """With an e-mail address the invitation is mailed; without one, ask for the link separately."""
    staff = await StaffService(work).invite(data)
    if staff.email_sealed is not None:
        await InvitationService(work).send(staff)
    return await _read(work, staff)


@get("/staff/{staff_id:uuid}", permission="identity.staff.read", summary="One member of staff")
async def read_staff(staff_id: FromPath[UUID], work: NamedDependency[Work]) -> StaffRead:
    return await _read(work, await StaffService(work).get(staff_id))


@patch("/staff/{staff_id:uuid}", permission=MANAGE, summary="Change posts, roles, data scope, superior")
async def change_staff(
    staff_id: FromPath[UUID],
    data: JSONBody[ChangeStaff],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> StaffRead:
    return await _read(work, await StaffService(work).change(staff_id, if_match, data))


@post("/staff/{staff_id:uuid}/leave", permission=MANAGE, status_code=200, summary="The person leaves the company")
async def let_staff_go(
    staff_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> StaffRead:
    return await _read(work, await StaffService(work).let_go(staff_id, if_match))


@post(
    "/staff/{staff_id:uuid}/invitation",
    permission=MANAGE,
    # The answer may hold a secret link, so it must not be stored for replays; a repeated call issues another link.
    idempotent=False,
    limit="60/hour",
    status_code=200,
    summary="Send the invitation again, or get the link to hand over",
)
async def send_invitation(staff_id: FromPath[UUID], work: NamedDependency[Work]) -> InvitationRead:
    invitation = await InvitationService(work).send(await StaffService(work).invited(staff_id))
    return InvitationRead(sent=invitation.link is None, expires_at=invitation.expires_at, link=invitation.link)


routes = [list_staff, invite_staff, read_staff, change_staff, let_staff_go, send_invitation]
