"""`lintel run`: the whole product on one machine. Servers, migrations, services, demo; Ctrl-C ends all of it."""

import asyncio
import ctypes
import os
import signal
import subprocess
import sys
import time
import urllib.request
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from command.migrations import migrate
from command.seeding import seed
from kit.service import Service, services
from kit.worker import provision

_PATIENCE = 60.0
_GRACE = 20.0
"""seconds; longer than the services themselves wait for open answers and mails"""
_PR_SET_PDEATHSIG = 1


def run(*, demo: bool) -> int:
    """Start everything, tell where it is, wait. Returns the exit code."""
    home = Path(os.environ.get("LINTEL_HOME", ".lintel"))
    port = int(os.environ.get("LINTEL_PORT", "8080"))
    everyone = services()
    (infrastructure,) = entry_points(group="lintel.infrastructure")
    embedded = infrastructure.load()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    started = time.monotonic()
    try:
        with embedded(home, tuple(everyone), port) as stack:
            _say("servers are up")
            environments = {name: _environment(stack, name) for name in everyone}
            asyncio.run(_prepare(everyone, environments))
            _say("databases and streams are ready")
            children = {name: _spawn(name, env, home) for name, env in environments.items()}
            try:
                _wait_ready(children, environments)
                _say(f"services are ready after {time.monotonic() - started:.1f} s")
                if demo:
                    _seed(home, stack, environments)
                print(f"\n  Lintel runs at {stack.endpoints.edge_url} - Ctrl-C stops it\n", flush=True)
                return _watch(children, stack)
            finally:
                _stop(children)
    except RuntimeError as error:
        print(f"lintel: {error}", file=sys.stderr)
        return 1


def _say(line: str) -> None:
    print(f"lintel: {line}", flush=True)


def _environment(stack: Any, name: str) -> dict[str, str]:
    more = {
        "LINTEL_PUBLIC_URL": stack.endpoints.edge_url or "",
        # One machine, one person: the demo's operator signs in without a second factor.
        "LINTEL_OPERATOR_MFA": os.environ.get("LINTEL_OPERATOR_MFA", "off"),
    }
    servers: dict[str, str] = stack.service_env(name)
    return {**os.environ, **more, **servers}


async def _prepare(everyone: dict[str, Service], environments: dict[str, dict[str, str]]) -> None:
    settings = {name: service.settings.load(environments[name]) for name, service in everyone.items()}
    streams = [provision(service, settings[name], everyone) for name, service in everyone.items()]

    def migrate_all() -> None:  # one after the other: Alembic keeps its context in module state
        for name, service in everyone.items():
            migrate(service, settings[name].owner_database_url)

    await asyncio.gather(asyncio.to_thread(migrate_all), *streams)
    await asyncio.gather(*(seed(service, settings[name]) for name, service in everyone.items()))


def _spawn(name: str, environment: dict[str, str], home: Path) -> "subprocess.Popen[bytes]":
    log = (home / "logs" / f"{name}.log").absolute()
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as out:
        return subprocess.Popen(  # noqa: S603  # our own interpreter and command
            [sys.executable, "-m", "command.cli", "serve", name, "--with-worker"],
            env=environment,
            stdout=out,
            stderr=out,
            start_new_session=True,
            preexec_fn=_die_with_parent,  # noqa: PLW1509  # calls prctl only
        )


def _die_with_parent() -> None:
    """A killed supervisor leaves nothing behind (Linux; elsewhere the next start cleans up)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _wait_ready(children: dict[str, "subprocess.Popen[bytes]"], environments: dict[str, dict[str, str]]) -> None:
    deadline = time.monotonic() + _PATIENCE
    waiting = dict(children)
    while waiting:
        for name, child in list(waiting.items()):
            if child.poll() is not None:
                raise RuntimeError(f"{name} ended with code {child.returncode}; see its log in the logs folder")
            if _ready(environments[name]["LINTEL_PORT_API"], name):
                del waiting[name]
        if waiting and time.monotonic() > deadline:
            raise RuntimeError(f"not ready in time: {', '.join(waiting)}")
        time.sleep(0.05)


def _ready(port: str, name: str) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/{name}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _seed(home: Path, stack: Any, environments: dict[str, dict[str, str]]) -> None:
    for entry in entry_points(group="lintel.seeds"):
        entry.load()(home, stack, environments)


def _watch(children: dict[str, "subprocess.Popen[bytes]"], stack: Any) -> int:
    try:
        while True:
            time.sleep(0.5)
            ended = [name for name, child in children.items() if child.poll() is not None] or stack.failed()
            if ended:
                print(f"lintel: {', '.join(ended)} ended unexpectedly, stopping", file=sys.stderr)
                return 1
    except KeyboardInterrupt:
        _say("stopping")
        return 0


def _stop(children: dict[str, "subprocess.Popen[bytes]"]) -> None:
    for child in children.values():
        child.terminate()
    for child in children.values():
        try:
            child.wait(_GRACE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
