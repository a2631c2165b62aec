"""What operators send and see of themselves and of tenants: no contents of a tenant's work."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from identity.operators.models import Operator
from identity.provisionings.models import SagaStep
from identity.tenants.models import TenantAccount, TenantUsage
from kit.schemas import Body, Read


class SignInOperator(Body, frozen=True, kw_only=True):
    login: Annotated[str, Meta(min_length=1, max_length=254)]
    password: Annotated[str, Meta(min_length=1, max_length=256)]
    code: Annotated[str, Meta(max_length=10)] | None = None
    """of the authenticator; asked for by the refusal `totp_required`"""


class ConfirmFactor(Body, frozen=True, kw_only=True):
    code: Annotated[str, Meta(min_length=1, max_length=10)]


class FactorRead(Read, frozen=True, kw_only=True):
    """Shown once; `uri` is what an authenticator scans."""

    secret: str
    uri: str


class OperatorRead(Read, frozen=True, kw_only=True):
    id: UUID
    login: str
    display_name: str
    permissions: list[str]
    second_factor: str
    """off | to_enrol | on"""

    @classmethod
    def of(cls, operator: Operator, permissions: tuple[str, ...], second_factor: str) -> "OperatorRead":
        return cls(
            id=operator.id,
            login=operator.login,
            display_name=operator.display_name,
            permissions=list(permissions),
            second_factor=second_factor,
        )


class SuspendTenant(Body, frozen=True, kw_only=True):
    """The reason is shown to operators only."""

    reason: Annotated[str, Meta(min_length=3, max_length=500)]


class TenantRead(Read, frozen=True, kw_only=True):
    """A company as operators see it: its life cycle and how much it uses, nothing of what it works on."""

    id: UUID
    slug: str
    name: str
    locale: str
    plan: str
    cell: str
    status: str
    suspend_reason: str | None
    suspended_at: datetime | None
    created_at: datetime
    activated_at: datetime | None
    staff: int
    units: int
    tickets: int
    last_activity_at: datetime | None
    version: int

    @classmethod
    def of(cls, account: TenantAccount, usage: TenantUsage) -> "TenantRead":
        return cls(
            id=account.id,
            slug=account.slug,
            name=account.name,
            locale=account.locale,
            plan=account.plan,
            cell=account.cell,
            status=account.status,
            suspend_reason=account.suspend_reason,
            suspended_at=account.suspended_at,
            created_at=account.created_at,
            activated_at=account.activated_at,
            staff=usage.staff,
            units=usage.units,
            tickets=usage.tickets,
            last_activity_at=usage.last_activity_at,
            version=account.version,
        )


class TenantPage(Read, frozen=True, kw_only=True):
    items: list[TenantRead]
    next_cursor: str | None
    counts: Mapping[str, int]


class ProvisioningStepRead(Read, frozen=True, kw_only=True):
    name: str
    done_at: datetime | None

    @classmethod
    def of(cls, step: SagaStep) -> "ProvisioningStepRead":
        return cls(name=step.name, done_at=step.done_at)
