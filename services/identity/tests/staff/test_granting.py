"""Who may grant what to whom."""

from uuid import uuid4

import pytest

from identity.staff.errors import AdministratorsOnly, CannotGrant, OwnRights, ScopeTooWide
from identity.staff.granting import Grantor, scope_problem

A, B = uuid4(), uuid4()
MAY = frozenset({"identity.staff.manage", "notifications.inbox.read"})
ADMIN = Grantor(id=uuid4(), is_admin=True, permissions=frozenset({"identity.staff.manage"}))
HR = Grantor(id=uuid4(), is_admin=False, permissions=MAY)
LOCAL = Grantor(id=uuid4(), is_admin=False, permissions=MAY, communities=frozenset({A}))
OWN_ONLY = Grantor(id=uuid4(), is_admin=False, permissions=MAY, own_only=True)
OWN_LOCAL = Grantor(id=uuid4(), is_admin=False, permissions=MAY, communities=frozenset({A}), own_only=True)


def test_administrators_grant_everything() -> None:
    ADMIN.check_roles({"finance": ["billing.run.issue"], "tenant_admin": []})
    ADMIN.check_scope("tenant", [])
    ADMIN.check_account(["tenant_admin"])


def test_others_grant_only_what_they_hold() -> None:
    HR.check_roles({"reader": ["notifications.inbox.read"]})
    with pytest.raises(CannotGrant) as refused:
        HR.check_roles({"reader": ["notifications.inbox.read"], "finance": ["billing.run.issue", "billing.bill.void"]})
    assert refused.value.members == {"roles": ["finance"], "missing": ["billing.bill.void", "billing.run.issue"]}


def test_nobody_makes_administrators_but_administrators_even_if_the_role_were_empty() -> None:
    with pytest.raises(CannotGrant):
        HR.check_roles({"tenant_admin": []})
    with pytest.raises(AdministratorsOnly):
        HR.check_account(["tenant_admin", "finance"])


def test_a_scope_is_never_wider_than_the_grantors() -> None:
    LOCAL.check_scope("community", [A])
    LOCAL.check_scope("own", [A])
    HR.check_scope("tenant", [])
    for scope, communities in (("tenant", []), ("community", [A, B]), ("own", []), ("community", [B])):
        with pytest.raises(ScopeTooWide):
            LOCAL.check_scope(scope, communities)


def test_whoever_sees_own_records_only_grants_no_more() -> None:
    OWN_ONLY.check_scope("own", [])
    OWN_ONLY.check_scope("own", [A])
    OWN_LOCAL.check_scope("own", [A])
    for grantor, scope, communities in (
        (OWN_ONLY, "tenant", []), (OWN_ONLY, "community", [A]), (OWN_LOCAL, "community", [A]), (OWN_LOCAL, "own", []),
    ):  # fmt: skip
        with pytest.raises(ScopeTooWide):
            grantor.check_scope(scope, communities)


@pytest.mark.parametrize("grantor", [ADMIN, HR])
def test_nobody_changes_their_own_rights(grantor: Grantor) -> None:
    grantor.check_another(uuid4())
    with pytest.raises(OwnRights):
        grantor.check_another(grantor.id)


def test_communities_are_named_exactly_when_they_limit() -> None:
    assert scope_problem("tenant", []) is None
    assert scope_problem("community", [A]) is None
    assert scope_problem("own", []) is None
    assert scope_problem("own", [A]) is None
    assert scope_problem("community", []) == "communities_required"
    assert scope_problem("tenant", [A]) == "communities_not_allowed"
    assert scope_problem("planet", []) == "unknown_scope"
