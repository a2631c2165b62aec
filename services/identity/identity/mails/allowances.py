"""How many mails a company may have us write to strangers, whose words it chooses in part (a name in an invitation).

A company that nobody knows yet invites at most 100 people a day, the others 1,000; nobody's mailbox gets more than ten
invitations a day, whichever companies send them. Whoever has no allowance left is told, and nothing is kept of the
attempt.
"""

from identity.mails.errors import InvitationsUsedUp, InvitedOften
from identity.sessions.throttling import subject
from identity.tenants.models import TRIAL
from kit.problems import TooManyRequests
from kit.runtime import Runtime

INVITATIONS_ON_TRIAL = "100/day"
INVITATIONS = "1000/day"
INVITATIONS_TO_ONE = "10/day"


async def take_invitation(runtime: Runtime, tenant: str, plan: str, recipient: str) -> None:
    """Raises InvitedOften for the recipient, InvitationsUsedUp for the company."""
    try:
        await runtime.limiter.take(INVITATIONS_TO_ONE, "platform", f"invitation-mail:{subject(recipient)}")
    except TooManyRequests as refused:
        raise InvitedOften(**refused.members) from refused
    try:
        limit = INVITATIONS_ON_TRIAL if plan == TRIAL else INVITATIONS
        await runtime.limiter.take(limit, tenant, "invitation-mails")
    except TooManyRequests as refused:
        raise InvitationsUsedUp(**refused.members) from refused
