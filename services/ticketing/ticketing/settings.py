"""What ticketing needs to know of its surroundings besides what every service does."""

from typing import cast

from kit.runtime import Runtime
from kit.settings import Settings as KitSettings


class Settings(KitSettings, frozen=True, kw_only=True):
    """`public_url` is the origin of the platform itself; companies live on `<slug>.` of its host."""

    public_url: str = "http://localhost:8080"
    private_mail_hosts: bool = False
    """mail servers of the own network may be read: embedded runs and tests; never where strangers sign up"""


def settings_of(runtime: Runtime) -> Settings:
    return cast(Settings, runtime.settings)
