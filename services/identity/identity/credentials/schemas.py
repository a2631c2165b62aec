"""Passwords and secrets on the wire: they come in and never go out."""

from typing import Annotated

from msgspec import Meta

from kit.schemas import Body, Read

Secret = Annotated[str, Meta(min_length=1, max_length=100)]
Password = Annotated[str, Meta(min_length=1, max_length=256)]
NewPassword = Annotated[str, Meta(max_length=1024)]
"""Longer than any acceptable password: what is wrong with it is told by a code of its own."""


class SetPasswordByLink(Body, frozen=True, kw_only=True):
    """`token` is what stands behind the # of the link."""

    token: Secret
    password: NewPassword


class AskPasswordReset(Body, frozen=True, kw_only=True):
    login: Annotated[str, Meta(min_length=1, max_length=254)]


class ChangePassword(Body, frozen=True, kw_only=True):
    current_password: Password
    password: NewPassword


class AcceptedRead(Read, frozen=True, kw_only=True):
    """The same for every login."""

    accepted: bool = True
