"""The edge: one origin for the client and the services. Caddy with the Caddyfile of `deploy/edge`."""

import socket
import sys
from dataclasses import dataclass
from pathlib import Path

from stack.errors import StackError
from stack.ports import LOOPBACK, Ports, is_free, require_free
from stack.process import Server

REPOSITORY = Path(__file__).parents[3]


@dataclass(frozen=True, kw_only=True)
class EdgeConfig:
    """The public port, the built client and the configuration of the edge."""

    port: int = 8080
    client: Path = REPOSITORY / "services" / "web" / "dist"
    caddyfile: Path = REPOSITORY / "deploy" / "edge" / "Caddyfile"


class Edge:
    def __init__(self, home: Path, config: EdgeConfig, ports: Ports) -> None:
        self.home = home
        self.config = config
        self.ports = ports

    @property
    def url(self) -> str:
        return f"http://localhost:{self.config.port}"

    def prepare(self) -> None:
        require_free(self.config.port, "the edge (LINTEL_PORT)")
        if not self.config.caddyfile.exists():
            raise StackError(f"{self.config.caddyfile} does not exist")

    def server(self) -> Server:
        state = self.home / "caddy"
        environment = {
            "HOME": str(state),
            "XDG_DATA_HOME": str(state),
            "XDG_CONFIG_HOME": str(state),
            "LINTEL_SITE": f"http://:{self.config.port}",
            "LINTEL_BIND": _loopbacks(self.config.port),
            "LINTEL_CLIENT": str(self.config.client.resolve()),
            "LINTEL_EDGE_EXTRAS": str(self.config.caddyfile.resolve().parent / "embedded" / "*.caddy"),
            "LINTEL_MAIL_UPSTREAM": f"{LOOPBACK}:{self.ports.mail}",
            "LINTEL_PHONE_UPSTREAM": f"{LOOPBACK}:{self.ports.phone}",
            **{
                f"LINTEL_{service.upper()}_UPSTREAM": f"{LOOPBACK}:{port}"
                for service, port in self.ports.services.items()
            },
        }
        caddy = Path(sys.executable).parent / "caddy"
        return Server(
            name="caddy",
            argv=[
                str(caddy),
                "run",
                "--adapter",
                "caddyfile",
                "--config",
                str(self.config.caddyfile.resolve()),
            ],
            ready=self._is_ready,
            state=self.home,
            environment=environment,
        )

    def _is_ready(self) -> bool:
        try:
            with socket.create_connection((LOOPBACK, self.config.port), timeout=2):
                return True
        except OSError:
            return False


def _loopbacks(port: int) -> str:
    """Both loopback addresses where the machine has both: browsers try either for `*.localhost`."""
    try:
        return f"{LOOPBACK} [::1]" if is_free(port, "::1") else LOOPBACK
    except OSError:
        return LOOPBACK
