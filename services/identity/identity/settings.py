"""What identity needs to know of its surroundings besides what every service does."""

from typing import Literal, cast

from kit.runtime import Runtime
from kit.settings import Settings as ServiceSettings


class Settings(ServiceSettings, frozen=True, kw_only=True):
    """`public_url` is the origin of the platform itself; tenants live on `<slug>.` of its host."""

    service: str = "identity"
    public_url: str = "http://localhost:8080"
    smtp_url: str
    mail_from: str = "Lintel <no-reply@lintel.localhost>"
    operator_mfa: Literal["required", "off"] = "required"


def settings_of(runtime: Runtime) -> Settings:
    return cast(Settings, runtime.settings)
