"""The whole product as separate processes on real servers, with ways to break each part of it."""

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Self

from kit.service import services
from stack import EdgeConfig, Stack
from stack.ports import free_port


class Plant:
    """Servers, one API and one worker process for each service (or both `together`), and an edge in front."""

    def __init__(self, home: Path, client: Path | None = None, *, together: bool = False) -> None:
        self.home = home
        self.port = free_port(set())
        self.stack = Stack(home, tuple(services()), edge=EdgeConfig(port=self.port, client=client or home))
        self._worker = " --with-worker" if together else ""
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._logs = home / "logs"

    @property
    def edge_url(self) -> str:
        return f"http://localhost:{self.port}"

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self) -> None:
        self.stack.start()
        self._logs.mkdir(exist_ok=True)
        names = tuple(services())
        migrations = [self._lintel(name, "migrate", name) for name in names]
        assert [process.wait(300) for process in migrations] == [0] * len(names)
        for name in names:
            if self._worker:
                self.start(f"serve {name}{self._worker}")
            else:
                self.start(f"serve {name}")
                self.start(f"work {name}")
        for name in names:
            self.wait_ready(name)

    def __exit__(self, *_: object) -> None:
        for process in self._processes.values():
            process.kill()
            process.wait()
        self.stack.erase()

    def environment(self, service: str) -> dict[str, str]:
        registry = self.stack.service_env("registry")["LINTEL_PORT_API"]
        more = {
            "LINTEL_REGISTRY_URL": f"http://127.0.0.1:{registry}",
            "LINTEL_PUBLIC_URL": self.edge_url,
            "LINTEL_OPERATOR_MFA": "off",
        }
        return os.environ | more | self.stack.service_env(service)

    def start(self, what: str) -> None:
        """Start `serve <service>` (alone or `--with-worker`) or `work <service>`."""
        verb, service, *options = what.split()
        self._processes[what] = self._lintel(service, verb, service, *options)

    def kill(self, what: str) -> None:
        """End a process without warning and start it again."""
        self._processes[what].kill()
        self._processes[what].wait()
        self.start(what)

    def terminate(self, what: str) -> int:
        """Ask a process to stop; returns its exit code."""
        self._processes[what].terminate()
        return self._processes[what].wait(30)

    def wait_ready(self, service: str, patience: float = 150.0) -> None:
        port = self.stack.service_env(service)["LINTEL_PORT_API"]
        deadline = time.monotonic() + patience
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/{service}/readyz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                pass
            if time.monotonic() > deadline:
                raise TimeoutError(f"{service} is not ready: {self.log(f'serve {service}{self._worker}')}")
            time.sleep(0.1)

    def log(self, what: str) -> str:
        return (self._logs / f"{what.replace(' ', '-')}.log").read_text()[-3_000:]

    def _lintel(self, service: str, *arguments: str) -> "subprocess.Popen[bytes]":
        with (self._logs / f"{'-'.join(arguments)}.log").open("ab") as out:
            return subprocess.Popen(
                [sys.executable, "-m", "command.cli", *arguments], env=self.environment(service), stdout=out, stderr=out
            )
