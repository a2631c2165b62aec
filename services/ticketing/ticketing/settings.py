"""What differs between a laptop and production for ticketing."""

from typing import cast

from kit.runtime import Runtime
from kit.settings import Settings as KitSettings


class Settings(KitSettings, frozen=True, kw_only=True):
    """Read from the environment by kit. `pbx_allowed_hosts` names the telephone systems inside the own network, as
    `host:port` with commas between them: to every other one only https at public addresses is spoken."""

    pbx_allowed_hosts: str = ""

    @property
    def allowed_hosts(self) -> frozenset[str]:
        return frozenset(host.strip().lower() for host in self.pbx_allowed_hosts.split(",") if host.strip())


def settings_of(runtime: Runtime) -> Settings:
    return cast(Settings, runtime.settings)
