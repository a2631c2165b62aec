"""Refusals to write more mails."""

from kit.problems import Refusal


class InvitationsUsedUp(Refusal):
    status = 429
    code = "invitations_used_up"
    title = "The company has invited many people today, go on later"


class InvitedOften(Refusal):
    status = 429
    code = "invited_often"
    title = "This address was sent many invitations today, try again tomorrow"
