from identity.mails.models import Mail
from kit.repository import Repository


class MailRepository(Repository[Mail]):
    model = Mail
