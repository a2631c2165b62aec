"""The company of a host, the own company, and the operators' list of all."""

from typing import Annotated, Any, Literal
from uuid import UUID

from litestar import get, post
from litestar.connection import Request
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody
from msgspec import Meta

from identity.operators.schemas import ProvisioningStepRead, SuspendTenant, TenantPage, TenantRead
from identity.provisionings.service import ProvisioningService
from identity.tenants.repository import Filter
from identity.tenants.schemas import BrandRead, CompanyRead
from identity.tenants.service import Described, TenantService
from kit.guards import slug_of
from kit.schemas import Limit
from kit.work import Work


@get("/brand", public=True, limit="600/minute", summary="The company of this host")
async def brand(request: Request[Any, Any, Any], work: NamedDependency[Work]) -> BrandRead:
    return BrandRead.of(await TenantService(work).brand(slug_of(request.headers.get("host", ""))))


@get("/tenant", permission="identity.tenant.read", summary="The own company, its plan and what it uses")
async def own_tenant(work: NamedDependency[Work]) -> CompanyRead:
    company = await TenantService(work).own()
    return CompanyRead.of(company.account, company.usage)


@get("/operator/tenants", realm="operator", permission="ops.tenant.read", summary="Companies in order of their slugs")
async def list_tenants(
    work: NamedDependency[Work],
    status: FromQuery[Literal["provisioning", "active", "suspended"] | None] = None,
    slug: FromQuery[Annotated[str, Meta(max_length=40)] | None] = None,
    cursor: FromQuery[Annotated[str, Meta(max_length=1000)] | None] = None,
    limit: FromQuery[Limit] = 50,
) -> TenantPage:
    """`slug` is the beginning of a slug. `counts` are per status with the slug applied."""
    wanted = Filter(status=status, slug=slug)
    found = await TenantService(work).listed(wanted, cursor, limit)
    return TenantPage(
        items=[_read(tenant) for tenant in found.items], next_cursor=found.next_cursor, counts=found.counts
    )


def _read(tenant: Described) -> TenantRead:
    return TenantRead.of(tenant.account, tenant.usage)


@get("/operator/tenants/{tenant_id:uuid}", realm="operator", permission="ops.tenant.read", summary="One company")
async def read_tenant(tenant_id: FromPath[UUID], work: NamedDependency[Work]) -> TenantRead:
    return _read(await TenantService(work).get(tenant_id))


@get(
    "/operator/tenants/{tenant_id:uuid}/provisioning",
    realm="operator",
    permission="ops.tenant.read",
    summary="How far the company's account is prepared",
)
async def read_provisioning(tenant_id: FromPath[UUID], work: NamedDependency[Work]) -> list[ProvisioningStepRead]:
    await TenantService(work).get(tenant_id)
    return [ProvisioningStepRead.of(step) for step in await ProvisioningService(work).progress(tenant_id)]


@post(
    "/operator/tenants/{tenant_id:uuid}/suspend",
    realm="operator",
    permission="ops.tenant.manage",
    status_code=200,
    summary="Stop sign-in, requests and jobs of a company",
)
async def suspend_tenant(
    tenant_id: FromPath[UUID], data: JSONBody[SuspendTenant], work: NamedDependency[Work]
) -> TenantRead:
    return _read(await TenantService(work).suspend(tenant_id, data.reason))


@post(
    "/operator/tenants/{tenant_id:uuid}/resume",
    realm="operator",
    permission="ops.tenant.manage",
    status_code=200,
    summary="Let a suspended company work again",
)
async def resume_tenant(tenant_id: FromPath[UUID], work: NamedDependency[Work]) -> TenantRead:
    return _read(await TenantService(work).resume(tenant_id))


routes = [brand, own_tenant, list_tenants, read_tenant, read_provisioning, suspend_tenant, resume_tenant]
