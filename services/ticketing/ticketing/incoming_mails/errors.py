"""What is refused about incoming mails."""

from kit.problems import Refusal


class MailTooLarge(Refusal):
    status, code, title = 413, "mail_too_large", "The mail is larger than may come in"


class MailEmpty(Refusal):
    status, code, title = 422, "mail_empty", "There is no mail in the request"


class MailboxUnknown(Refusal):
    status, code, title = 422, "mailbox_unknown", "None of the recipients is a mailbox of the company"


class MailNotWaiting(Refusal):
    status, code, title = 409, "mail_not_waiting", "The mail does not wait for anybody"


class MailNotKept(Refusal):
    status, code, title = 409, "mail_not_kept", "The mail was too large to be kept: it is still in its mailbox"


class MailUnreadable(Refusal):
    status, code, title = 409, "mail_unreadable", "The mail cannot be read as a letter: see to it by hand"
