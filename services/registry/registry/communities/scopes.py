"""The data scope of the caller for statements written as text: parameters that go beside the tenant's."""

from typing import Any

from kit.work import Work


def parameters(work: Work) -> dict[str, Any]:
    """`tenant`, `everywhere` and `communities`, for `(:everywhere OR x.community_id = ANY(:communities))`."""
    scope = work.principal.scope.communities if work.principal.realm == "staff" else None
    return {
        "tenant": work.tenant_id,
        "everywhere": scope is None,
        "communities": sorted(scope) if scope is not None else [],
    }
