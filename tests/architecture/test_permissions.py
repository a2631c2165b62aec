"""Permissions: named after what they open, asked for by some route, held by some role."""

import ast
import re
from typing import Any

import pytest

from identity.roles.catalogue import ROLES
from kit import ops
from kit.service import Service, services
from notifications.messages.from_billing import ISSUERS
from tests.architecture.sources import handlers, report, sources

NAME = re.compile(r"[a-z]+\.[a-z_]+\.[a-z_]+")


def permission_fault(service: str, opt: dict[str, Any]) -> str | None:
    """What is wrong with the permission a route of this service asks for."""
    permission, operator = opt.get("permission"), opt.get("realm") == "operator"
    if permission is None:
        return None
    if not isinstance(permission, str) or not NAME.fullmatch(permission):
        return f"{permission!r} is not <service>.<resource>.<action>"
    owner = permission.split(".")[0]
    if owner != ("ops" if operator else service):
        return f"{permission} belongs to {owner}"
    return None


def routes(service: Service) -> list[Any]:
    return [*handlers(service), *ops.routes]


@pytest.mark.parametrize("name", services())
def test_permissions_of_routes_belong_to_their_service(name: str) -> None:
    faults = [(handler, permission_fault(name, handler.opt)) for handler in routes(services()[name])]
    found = [f"{name} {handler.handler_name}: {fault}" for handler, fault in faults if fault]
    assert not found, report(found)


@pytest.mark.parametrize(
    "opt",
    [
        {"permission": "billing.bill"},
        {"permission": "ticketing.ticket.read"},
        {"permission": "ops.tenant.read"},
        {"permission": "billing.bill.read", "realm": "operator"},
    ],
)
def test_the_check_of_permissions_sees_a_wrong_one(opt: dict[str, Any]) -> None:
    assert permission_fault("billing", opt)


def asked_by_routes() -> set[str]:
    return {
        handler.opt["permission"]
        for service in services().values()
        for handler in handlers(service)
        if "permission" in handler.opt
    }


def asked_by_rules() -> set[str]:
    """Permissions a service looks at beyond its routes: `principal.may("registry.person.unmask")`."""
    found = set()
    for name in services():
        for source in sources(f"services/{name}/{name}"):
            if source.path.startswith("services/identity/identity/roles/"):
                continue
            found |= {
                node.value
                for node in ast.walk(source.tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and NAME.fullmatch(node.value)
            }
    return found


def test_every_permission_a_route_asks_for_is_held_by_some_role() -> None:
    granted = frozenset().union(*(role.permissions for role in ROLES))
    wanted = {permission for permission in asked_by_routes() if not permission.startswith("ops.")}
    assert len(wanted) > 30
    assert not wanted - granted, report(sorted(wanted - granted))


def test_every_permission_a_role_holds_opens_something() -> None:
    granted = frozenset().union(*(role.permissions for role in ROLES))
    idle = granted - asked_by_routes() - asked_by_rules()
    assert not idle, report(sorted(idle))


def test_everybody_who_may_issue_a_run_is_told_that_one_waits() -> None:
    issuers = {role.code for role in ROLES if "billing.run.issue" in role.permissions}
    assert issuers == ISSUERS


def test_roles_are_named_once_and_hold_wellformed_permissions() -> None:
    assert len({role.code for role in ROLES}) == len(ROLES)
    odd = {permission for role in ROLES for permission in role.permissions if not NAME.fullmatch(permission)}
    assert not odd, report(sorted(odd))
    assert not {p for role in ROLES for p in role.permissions if p.startswith("ops.")}, (
        "operators are a realm of their own"
    )
