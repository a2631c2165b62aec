"""Who is asking, and may they: authentication, cross-site defence and permissions, the same for every route."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from kit.principal import Principal, public
from kit.problems import CrossSite, Forbidden, NotFound, NotSignedIn, TenantNotServed
from kit.runtime import Runtime

STAFF_COOKIE = "__Host-lintel"
OPERATOR_COOKIE = "__Host-lintel-ops"
CLIENT_HEADER = "x-lintel-client"
_SAFE = {"GET", "HEAD", "OPTIONS"}


def slug_of(host: str) -> str:
    """The tenant's label in a host name: `acme.localhost:8080` → `acme`; empty without a subdomain."""
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    label, dot, _ = name.partition(".")
    return label.lower() if dot else ""


def cookie(headers: Mapping[str, str], name: str) -> str | None:
    for part in headers.get("cookie", "").split("; "):
        key, _, value = part.partition("=")
        if key == name:
            return value
    return None


async def authenticate(
    runtime: Runtime, headers: Mapping[str, str], method: str, *, optional: bool = False
) -> tuple[Principal, UUID | None]:
    """The principal and the tenant of the request. Without a token: public, on the tenant of the host.

    Raises NotSignedIn for a bad token and CrossSite for an unsafe request under a cookie from elsewhere. Where a token
    is `optional`, one that is no good any more counts as none: whoever was signed out must be able to sign in.
    """
    host = headers.get("host", "")
    operator = host.rsplit(":", 1)[0] == runtime.settings.operator_host
    scheme, _, bearer = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        token: str | None = bearer
    else:
        token = cookie(headers, OPERATOR_COOKIE if operator else STAFF_COOKIE)
        if token and method not in _SAFE:
            _same_site(headers, host)
    if token:
        try:
            principal = await _holder(runtime, token, host, operator=operator)
        except (NotSignedIn, TenantNotServed):
            if not optional:
                raise
        else:
            return principal, principal.tenant_id
    slug = "" if operator else slug_of(host)
    tenant = await runtime.directory.by_slug(slug) if slug else None
    tenant_id = tenant.tenant_id if tenant and tenant.status == "active" else None
    return public(tenant_id), tenant_id


async def _holder(runtime: Runtime, token: str, host: str, *, operator: bool) -> Principal:
    """Whoever holds a living token that belongs on this host."""
    verified = runtime.tokens.verify(token)
    principal = verified.principal
    if runtime.denials.refuses(principal):
        raise NotSignedIn
    if principal.realm == "staff":
        await _served(runtime, verified.slug, slug_of(host), principal)
    if operator != (principal.realm == "operator"):
        raise NotSignedIn
    return principal


async def _served(runtime: Runtime, slug: str, host_slug: str, principal: Principal) -> None:
    """The token's tenant is the host's tenant, and it is active here."""
    if slug != host_slug:
        raise NotSignedIn
    tenant = await runtime.directory.by_slug(slug)
    if tenant is None or tenant.tenant_id != principal.tenant_id:
        raise NotSignedIn
    if tenant.status != "active":
        raise TenantNotServed


def _same_site(headers: Mapping[str, str], host: str) -> None:
    if CLIENT_HEADER not in headers or headers.get("origin", "").split("://")[-1] != host:
        raise CrossSite


def authorize(opt: Mapping[str, Any], principal: Principal) -> None:
    """Deny by default: a route is public, or names the permission or the realm it needs."""
    realm = opt.get("realm", "staff")
    if opt.get("public"):
        return
    if principal.realm == "public":
        raise NotSignedIn
    if principal.realm != realm:
        # A token of the wrong kind must not even learn which routes exist.
        raise NotFound if realm != "staff" else Forbidden
    permission = opt.get("permission")
    if permission and not principal.may(permission):
        raise Forbidden(permission=permission)
