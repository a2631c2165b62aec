"""Refusals around the life cycle of a tenant."""

from kit.problems import Refusal


class TenantNotActive(Refusal):
    code = "tenant_not_active"
    title = "Only an active company can be suspended"


class TenantNotSuspended(Refusal):
    code = "tenant_not_suspended"
    title = "The company is not suspended"


class UnknownTenant(Refusal):
    status = 404
    code = "unknown_tenant"
    title = "There is no company at this address"


class TenantNotReady(Refusal):
    code = "tenant_not_ready"
    title = "The company's account is still being prepared"
