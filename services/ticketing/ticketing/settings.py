"""What ticketing needs to know of its surroundings besides what every service does."""

from typing import cast

from kit.runtime import Runtime
from kit.settings import Settings as KitSettings


class Settings(KitSettings, frozen=True, kw_only=True):
    """`public_url` is the origin of the platform itself; companies live on `<slug>.` of its host.

    `pbx_allowed_hosts` names the telephone systems inside the own network, as `host:port` with commas between them: to
    every other one only https at public addresses is spoken."""

    public_url: str = "http://localhost:8080"
    pbx_allowed_hosts: str = ""

    @property
    def allowed_hosts(self) -> frozenset[str]:
        return frozenset(host.strip().lower() for host in self.pbx_allowed_hosts.split(",") if host.strip())


def settings_of(runtime: Runtime) -> Settings:
    return cast(Settings, runtime.settings)
