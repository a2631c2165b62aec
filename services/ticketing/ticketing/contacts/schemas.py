"""Contact data on the wire."""

from typing import Annotated

from msgspec import Meta

from kit.schemas import Body, Read

Name = Annotated[str, Meta(min_length=1, max_length=60)]
Phone = Annotated[str, Meta(min_length=1, max_length=30)]
"""As somebody gives it"""
Email = Annotated[str, Meta(min_length=3, max_length=254)]


class UnmaskContact(Body, frozen=True, kw_only=True):
    purpose: Annotated[str, Meta(min_length=2, max_length=200)]


class ContactRead(Read, frozen=True, kw_only=True):
    """Masked. `email_proven`: whether it is known that the address belongs to who wrote from it; None where no mail
    came from it."""

    name: str | None
    phone: str | None
    email: str | None = None
    email_proven: bool | None = None
    anonymous: bool


class UnmaskedContactRead(Read, frozen=True, kw_only=True):
    name: str | None
    phone: str | None
    email: str | None = None
