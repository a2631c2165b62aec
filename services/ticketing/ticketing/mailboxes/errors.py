"""What is refused about mailboxes, and what goes wrong when one is read."""

from kit.problems import Refusal


class MailHostNotAllowed(Refusal):
    status, code, title = 422, "mail_host_not_allowed", "The mail server is not reachable from the public network"


class MailboxTaken(Refusal):
    status, code, title = 409, "mailbox_taken", "There is a mailbox with this address"


class TooManyMailboxes(Refusal):
    status, code, title = 409, "too_many_mailboxes", "There are as many mailboxes as a company may have"


class MailboxNotRead(Refusal):
    status, code, title = 409, "mailbox_not_read", "Mail of this box comes in by itself, there is no server to ask"


class Unreadable(Exception):
    """The mailbox could not be read; `reason` is a code, nothing of the server's words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
