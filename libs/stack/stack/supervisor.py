"""The stack as a whole: order of start and stop, the lock on the state folder, a service's environment."""

import atexit
import fcntl
import os
import re
import shutil
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, Self

from stack.edge import Edge, EdgeConfig
from stack.endpoints import Endpoints
from stack.errors import StackError
from stack.keys import Keys
from stack.mail import Mail
from stack.nats import Nats
from stack.phone import Phone
from stack.ports import LOOPBACK, Ports, remembered
from stack.postgres import Postgres
from stack.postgres import erase as erase_data
from stack.process import Server
from stack.valkey import Valkey

SERVICES = ("identity", "registry", "ticketing", "billing", "notifications")
ROLES = ("owner", "app", "relay")
OPERATOR_HOST = "ops.localhost"


class Stack:
    """All servers of one state folder.

    `ports=None` picks free ones and remembers them in `<home>/ports.json`. `durable=False` turns off what
    only matters when the machine loses power (fsync): for tests.
    """

    def __init__(
        self,
        home: Path,
        services: tuple[str, ...] = SERVICES,
        ports: Ports | None = None,
        edge: EdgeConfig | None = None,
        durable: bool = True,
    ) -> None:
        for service in services:
            if not re.fullmatch(r"[a-z][a-z0-9_]*", service):
                raise StackError(f"{service!r} cannot be the name of a service")
        self.home = home.resolve()
        self.services = services
        self._wanted_ports = ports
        self._edge_config = edge
        self._durable = durable
        self._servers: dict[str, Server] = {}
        self._lock: IO[str] | None = None
        self._owner = os.getpid()
        # Servers die with the thread that started them, so that thread must live as long as the stack.
        self._spawner: ThreadPoolExecutor | None = None
        self._endpoints: Endpoints | None = None

    def start(self) -> None:
        """Start all servers side by side and return when every one of them answers."""
        if self._servers:
            return
        self._lock_home()
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        atexit.register(self.stop)

    def _start(self) -> None:
        for name in ("postgres", "nats", "valkey", "mail", "phone", "caddy"):
            Server(name=name, argv=(), ready=lambda: True, state=self.home).end_orphan()
        if self._wanted_ports:
            self._wanted_ports.check()
        self.ports = self._wanted_ports or remembered(self.home / "ports.json", self.services)
        self.keys = Keys(self.home / "secrets")
        self._postgres = Postgres(self.home, self.ports.postgres, self.keys.password("postgres"), durable=self._durable)
        self._nats = Nats(self.home, self.ports.nats, self.ports.nats_monitoring, durable=self._durable)
        users = ("admin", *self.services)
        self._valkey = Valkey(self.home, self.ports.valkey, {u: self.keys.password(f"valkey_{u}") for u in users})
        self._mail = Mail(self.home, self.ports.smtp, self.ports.mail)
        self._phone = Phone(self.home, self.ports.phone)
        self._edge = Edge(self.home, self._edge_config, self.ports) if self._edge_config else None
        self._spawner = ThreadPoolExecutor(1, thread_name_prefix="stack-spawner")

        with ThreadPoolExecutor(6, thread_name_prefix="stack-start") as pool:
            starting = [
                pool.submit(self._bring_up, self._postgres.server(), self._postgres.prepare, self._provision),
                pool.submit(
                    self._bring_up,
                    self._nats.server(),
                    lambda: self._nats.prepare(self.services, self.keys.broker_identity),
                ),
                pool.submit(self._bring_up, self._valkey.server(), lambda: self._valkey.prepare(self.services)),
                pool.submit(self._bring_up, self._mail.server(), self._mail.prepare),
                pool.submit(self._bring_up, self._phone.server()),
            ]
            if self._edge:
                starting.append(pool.submit(self._bring_up, self._edge.server(), self._edge.prepare))
            _all(starting)
        self._endpoints = Endpoints(
            postgres_host=LOOPBACK,
            postgres_port=self.ports.postgres,
            postgres_dsn=self._postgres.dsn,
            nats_url=self._nats.url,
            nats_monitoring_url=self._nats.monitoring_url,
            valkey_url=self._valkey.url("admin"),
            smtp_host=LOOPBACK,
            smtp_port=self.ports.smtp,
            mail_url=self._mail.url,
            phone_url=self._phone.url,
            edge_url=self._edge.url if self._edge else None,
        )

    def _bring_up(
        self, server: Server, prepare: Callable[[], None] | None = None, afterwards: Callable[[], None] | None = None
    ) -> None:
        if prepare:
            prepare()
        self._servers[server.name] = server
        self._spawn(server)
        server.wait_ready()
        if afterwards:
            afterwards()

    def _spawn(self, server: Server) -> None:
        assert self._spawner is not None
        self._spawner.submit(server.spawn).result()

    def _provision(self) -> None:
        self._postgres.provision(
            {s: {kind: self.keys.password(f"{s}_{kind}") for kind in ROLES} for s in self.services}
        )

    def stop(self) -> None:
        """Stop everything, PostgreSQL last. Safe to call twice, and a no-op in a forked child."""
        if os.getpid() != self._owner:
            return
        others = [server for name, server in self._servers.items() if name != "postgres"]
        for server in others:  # no threads here: this also runs while the interpreter ends
            server.ask_to_stop()
        for server in others:
            server.stop()
        if "postgres" in self._servers:
            self._servers["postgres"].stop(patience=60.0)
        self._servers.clear()
        self._endpoints = None
        if self._spawner:
            self._spawner.shutdown()
            self._spawner = None
        if self._lock:
            self._lock.close()
            self._lock = None
        atexit.unregister(self.stop)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def endpoints(self) -> Endpoints:
        if self._endpoints is None:
            raise StackError("the stack is not running")
        return self._endpoints

    def failed(self) -> list[str]:
        """The servers that should run and do not."""
        return [name for name, server in self._servers.items() if not server.running]

    def kill(self, name: str) -> None:
        """End one server without warning: for fault tests."""
        self._servers[name].kill()

    def restart(self, name: str) -> None:
        """Stop one server if it runs, start it again on the same port and wait until it answers."""
        server = self._servers[name]
        server.stop()
        if name == "postgres":
            self._postgres.prepare()
        self._spawn(server)
        server.wait_ready()

    def erase(self) -> None:
        """Stop, and remove the state folder with everything in it and whatever it keeps elsewhere."""
        self.stop()
        erase_data(self.home)
        shutil.rmtree(self.home, ignore_errors=True)

    def service_env(self, service: str) -> dict[str, str]:
        """The environment of one service's processes: exactly what an administrator sets in production."""
        if service not in self.services:
            raise StackError(f"the stack was not started for a service {service!r}")
        endpoints = self.endpoints
        ports = self.ports.services
        return {f"LINTEL_{name.upper()}_URL": f"http://{LOOPBACK}:{port}" for name, port in ports.items()} | {
            "LINTEL_SERVICE": service,
            "LINTEL_DATABASE_URL": self._database_url(service, "app"),
            "LINTEL_OWNER_DATABASE_URL": self._database_url(service, "owner"),
            "LINTEL_RELAY_DATABASE_URL": self._database_url(service, "relay"),
            "LINTEL_NATS_URL": endpoints.nats_url,
            "LINTEL_NATS_SEED": self.keys.broker_seed(service),
            "LINTEL_NATS_ADMIN_SEED": self.keys.broker_seed(f"{service}_admin"),
            "LINTEL_REDIS_URL": self._valkey.url(service),
            "LINTEL_SMTP_URL": f"smtp://{endpoints.smtp_host}:{endpoints.smtp_port}",
            "LINTEL_KEK": self.keys.key_encryption_key(),
            "LINTEL_SIGNING_KEY": self.keys.signing_key(service),
            "LINTEL_JWKS": self.keys.public_keys(self.services),
            "LINTEL_PORT_API": str(ports[service]),
            "LINTEL_OPERATOR_HOST": OPERATOR_HOST,
            "LINTEL_PBX_ALLOWED_HOSTS": self._phone.host,
        }

    def _database_url(self, service: str, kind: str) -> str:
        password = self.keys.password(f"{service}_{kind}")
        return f"postgresql://{service}_{kind}:{password}@{LOOPBACK}:{self.ports.postgres}/lintel_{service}"

    def _lock_home(self) -> None:
        try:
            # Others may pass through (PostgreSQL runs under an account of its own), not look around.
            self.home.mkdir(mode=0o711, parents=True, exist_ok=True)
            lock = (self.home / "lock").open("a+")
        except OSError as error:
            raise StackError(f"the state folder {self.home} cannot be used: {error.strerror}") from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            holder = lock.read().strip() or "another process"
            lock.close()
            raise StackError(f"the state folder {self.home} is in use by a running Lintel ({holder})") from None
        lock.truncate(0)
        lock.write(f"process {os.getpid()}")
        lock.flush()
        self._lock = lock


def embedded(home: Path, services: tuple[str, ...], port: int) -> Stack:
    """Everything behind one public port: what `lintel run` starts."""
    return Stack(home, services, edge=EdgeConfig(port=port))


def _all(futures: list[Future[None]]) -> None:
    """Wait for every one, then raise the first error."""
    errors = [error for future in futures if (error := future.exception())]
    if errors:
        raise errors[0]
