"""What notifications needs to know of its surroundings besides what every service does."""

from email.utils import parseaddr

from kit.runtime import Runtime
from kit.settings import Settings as ServiceSettings


class Settings(ServiceSettings, frozen=True, kw_only=True):
    """`registry_url` is where contacts are asked for at the moment of sending, `ticketing_url` those of tickets.

    `smtp_url` is `smtp[s]://[user:password@]host:port`; smtp upgrades to TLS when the server offers it."""

    service: str = "notifications"
    registry_url: str
    ticketing_url: str
    smtp_url: str
    mail_from: str = "no-reply@lintel.localhost"
    mail_senders: int = 8
    """mails on their way at the same time"""

    @property
    def mail_address(self) -> str:
        """The bare address of `mail_from`; the name shown beside it is always the company's."""
        return parseaddr(self.mail_from)[1]


def settings_of(runtime: Runtime) -> Settings:
    settings = runtime.settings
    assert isinstance(settings, Settings)
    return settings
