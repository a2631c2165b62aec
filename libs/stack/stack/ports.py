"""Which loopback ports the servers use: chosen once, remembered, probed before every start."""

import json
import random
import socket
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import psutil

from stack.errors import StackError

LOOPBACK = "127.0.0.1"
# Below the range the kernel hands to outgoing connections, so that a chosen port stays free between starts.
FREE_RANGE = range(20_000, 32_000)


@dataclass(frozen=True, kw_only=True)
class Ports:
    """One port per server, and one per service for its own HTTP server."""

    postgres: int
    nats: int
    nats_monitoring: int
    valkey: int
    smtp: int
    mail: int
    phone: int
    services: dict[str, int]

    @classmethod
    def pick(cls, services: tuple[str, ...]) -> "Ports":
        taken: set[int] = set()
        return cls(
            postgres=free_port(taken),
            nats=free_port(taken),
            nats_monitoring=free_port(taken),
            valkey=free_port(taken),
            smtp=free_port(taken),
            mail=free_port(taken),
            phone=free_port(taken),
            services={name: free_port(taken) for name in services},
        )

    def check(self) -> None:
        """Raise when one of the servers' ports is in use, saying by whom."""
        for name, port in asdict(self).items():
            if name != "services":
                require_free(port, name)


def free_port(taken: set[int]) -> int:
    for port in random.sample(FREE_RANGE, k=500):
        if port not in taken and is_free(port):
            taken.add(port)
            return port
    raise StackError(f"no free port on {LOOPBACK} between {FREE_RANGE.start} and {FREE_RANGE.stop}")


def is_free(port: int, host: str = LOOPBACK) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def require_free(port: int, name: str) -> None:
    if not is_free(port):
        raise StackError(f"port {port} for {name} is in use by {holder(port)}")


def holder(port: int) -> str:
    """Who listens on the port, as far as this user may see."""
    try:
        for connection in psutil.net_connections("tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port and connection.pid:
                process = psutil.Process(connection.pid)
                return f"{process.name()} (process {process.pid}, user {process.username()})"
    except psutil.Error:
        pass
    return "another program"


def remembered(file: Path, services: tuple[str, ...]) -> Ports:
    """The ports of the last start where they are still free, new ones where not; written back to the file."""
    fresh = Ports.pick(services)
    try:
        known = json.loads(file.read_text())
    except (OSError, ValueError):
        known = {}

    def keep(old: object, new: int) -> int:
        return old if isinstance(old, int) and is_free(old) else new

    servers = {name: keep(known.get(name), port) for name, port in asdict(fresh).items() if name != "services"}
    old_services = known.get("services", {})
    ports = replace(fresh, **servers, services={s: keep(old_services.get(s), p) for s, p in fresh.services.items()})
    if asdict(ports) != known:
        replacement = file.with_suffix(".new")
        replacement.write_text(json.dumps(asdict(ports), indent=2))
        replacement.replace(file)
    return ports
