"""Refusals around staff."""

from kit.problems import Refusal


class LoginTaken(Refusal):
    code = "login_taken"
    title = "Somebody of this company already signs in with this address or number"


class CannotGrant(Refusal):
    """`roles` are the refused ones, `missing` the permissions the actor does not hold."""

    status = 403
    code = "cannot_grant"
    title = "Nobody can grant what they may not do themselves"


class ScopeTooWide(Refusal):
    status = 403
    code = "scope_too_wide"
    title = "Nobody can grant a wider data scope than their own"


class AdministratorsOnly(Refusal):
    status = 403
    code = "administrators_only"
    title = "Only an administrator can change an administrator's account"


class OwnRights(Refusal):
    status = 403
    code = "own_rights"
    title = "Nobody changes their own roles or data scope"


class LastAdministrator(Refusal):
    code = "last_administrator"
    title = "The company needs at least one administrator"


class StaffHasLeft(Refusal):
    code = "staff_has_left"
    title = "This person has left the company"


class AlreadyJoined(Refusal):
    code = "already_joined"
    title = "This person has already accepted the invitation"
