"""Refusals around passwords and one-time links."""

from kit.problems import Refusal


class SignInBusy(Refusal):
    status = 503
    code = "sign_in_busy"
    title = "Too many sign-ins at this moment, please try again"


class LinkSpent(Refusal):
    """Unknown, used, expired and superseded links look the same."""

    status = 410
    code = "link_spent"
    title = "This link is not valid any more"


class WrongPassword(Refusal):
    status = 403
    code = "wrong_password"
    title = "The current password is wrong"
