"""The seeded roles and who holds the sensitive permissions."""

import pytest

from identity.posts.catalogue import POSTS
from identity.roles import permissions
from identity.roles.catalogue import BY_CODE, ROLES, TENANT_ADMIN


def test_codes_are_unique_and_scopes_known() -> None:
    assert len(BY_CODE) == len(ROLES)
    assert {role.default_scope for role in ROLES} == {"tenant", "community", "own"}


def test_every_permission_belongs_to_a_role_and_every_role_to_the_list() -> None:
    held = frozenset().union(*(role.permissions for role in ROLES))
    assert held == permissions.ALL


def test_the_administrator_has_neither_tickets_nor_money() -> None:
    admin = BY_CODE[TENANT_ADMIN].permissions
    # The matrix shows them who is on duty, as it shows them who works here; anybody may be left a message; and the
    # telephone system is connected by the one who sets up the rest.
    shown = {"ticketing.duty.read", "ticketing.phone_message.read", "ticketing.pbx_link.manage"}
    assert not [name for name in admin - shown if name.startswith(("ticketing.", "billing."))]
    assert {"identity.staff.manage", "registry.import.run", "registry.community.manage"} <= admin
    assert "registry.person.unmask" not in admin


@pytest.mark.parametrize(
    ("permission", "roles"),
    [
        ("identity.staff.manage", {"tenant_admin", "hr_manager"}),
        ("billing.run.issue", {"finance"}),
        ("billing.bill.void", {"finance"}),
        ("billing.payment.reverse", {"finance"}),
        ("billing.payment.receive", {"cashier", "finance"}),
        ("billing.charge_item.manage", {"billing_clerk", "finance"}),
        ("registry.import.run", {"tenant_admin"}),
    ],
)
def test_who_holds_the_sensitive_permissions(permission: str, roles: set[str]) -> None:
    assert {role.code for role in ROLES if permission in role.permissions} == roles


def test_only_who_serves_callers_reads_fees_after_a_check_alone() -> None:
    """Row 12 of the matrix; every other role that reads bills reads those of all households."""
    readers = {role.code for role in ROLES if "billing.bill.read" in role.permissions}
    free = {role.code for role in ROLES if "billing.bill.browse" in role.permissions}
    assert (readers - free, free - readers) == ({"hotline_operator"}, set())
    held = {name for name in BY_CODE["hotline_operator"].permissions if name.startswith("billing.")}
    assert held == {"billing.charge_item.read", "billing.bill.read"}
    assert [role.code for role in ROLES if "billing.payment.read" in role.permissions and role.code not in free] == []


@pytest.mark.parametrize("code", ["butler", "desk_clerk", "hotline_operator"])
def test_front_office_takes_no_money(code: str) -> None:
    assert not [name for name in BY_CODE[code].permissions if name.startswith("billing.payment")]


def test_posts_form_a_tree() -> None:
    superior = {post.code: post.reports_to for post in POSTS}
    assert len(superior) == len(POSTS)
    for code in superior:
        seen: set[str] = set()
        at: str | None = code
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = superior[at]
    assert [code for code, above in superior.items() if above is None] == ["top_management"]
