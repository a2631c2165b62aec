"""What every fact about a leave says."""

from typing import Any

from ticketing.desk_leaves.models import DeskLeave
from ticketing.duty_posts.models import DutyPost


def about(leave: DeskLeave, post: DutyPost) -> dict[str, Any]:
    return {
        "community_id": leave.community_id,
        "post_id": post.id,
        "post_label": post.name,
        "staff_id": leave.staff_id,
    }
