"""Who reports to whom when nobody is named."""

from uuid import UUID, uuid4

from identity.posts.catalogue import POSTS
from identity.posts.reporting import Holder, superior

REPORTS_TO = {post.code: post.reports_to for post in POSTS}
A, B = uuid4(), uuid4()


def holder(post: str, *communities: UUID) -> Holder:
    return Holder(uuid4(), post, frozenset(communities))


def test_the_direct_superior_of_the_same_community_comes_first() -> None:
    there, elsewhere, overall = holder("desk_lead", A), holder("desk_lead", B), holder("desk_lead")
    assert superior(["desk_clerk"], [A], REPORTS_TO, [overall, elsewhere, there]) == there.staff_id


def test_a_superior_of_the_whole_tenant_serves_every_community() -> None:
    elsewhere, overall = holder("desk_lead", B), holder("desk_lead")
    assert superior(["desk_clerk"], [A], REPORTS_TO, [elsewhere, overall]) == overall.staff_id


def test_vacant_posts_are_climbed_over() -> None:
    manager = holder("cs_manager")
    assert superior(["desk_clerk"], [A], REPORTS_TO, [holder("desk_lead", B), manager]) == manager.staff_id


def test_nobody_above() -> None:
    assert superior(["top_management"], [], REPORTS_TO, [holder("top_management")]) is None
    assert superior(["desk_clerk"], [A], REPORTS_TO, []) is None
    assert superior([], [A], REPORTS_TO, [holder("cs_manager")]) is None


def test_a_circle_of_posts_ends() -> None:
    assert superior(["a"], [], {"a": "b", "b": "a"}, []) is None
