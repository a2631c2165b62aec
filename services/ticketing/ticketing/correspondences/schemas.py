"""The requester's side of a ticket, as notifications is told at the moment of sending."""

from kit.schemas import Read


class CorrespondenceRead(Read, frozen=True, kw_only=True):
    """`answer` is the newest public answer; `reply_to` the mailbox in which an answer to it is read; `mark` what the
    mail bears, so that only who was sent it can return it."""

    email: str | None
    name: str | None
    reply_to: str | None
    answer: str | None
    mark: str
