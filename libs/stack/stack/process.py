"""One server as a separate operating system process that cannot outlive its supervisor."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from stack.accounts import Account
from stack.errors import StackError

LAUNCHER = Path(__file__).with_name("launch.py")
LOG_LIMIT = 5_000_000  # bytes; a longer log is set aside at the next start


@dataclass(kw_only=True)
class Server:
    """What to run, how to see that it is ready, how to end it."""

    name: str
    argv: Sequence[str]
    ready: Callable[[], bool]
    state: Path
    stop_signal: signal.Signals = signal.SIGTERM
    account: Account | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    patience: float = 30.0  # seconds until ready
    process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        return self.state / "logs" / f"{self.name}.log"

    @property
    def _record(self) -> Path:
        return self.state / "run" / f"{self.name}.json"

    def spawn(self) -> None:
        """Start the process. The kernel ends it when the calling *thread* ends: call from one that stays."""
        for folder in (self.log.parent, self._record.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".log.1"))
        account = f"{self.account.uid}:{self.account.gid}" if self.account and self.account.switch else "-"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-I",
                    "-S",
                    str(LAUNCHER),
                    str(int(self.stop_signal)),
                    str(os.getpid()),
                    account,
                    *self.argv,
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", **self.environment},
                process_group=0,  # Ctrl-C must reach the services first, the servers last
            )
        born = psutil.Process(self.process.pid).create_time()
        self._record.write_text(json.dumps({"pid": self.process.pid, "born": born}))

    def wait_ready(self) -> None:
        deadline = time.monotonic() + self.patience
        pause = 0.01
        while not self.ready():
            if not self.running:
                raise StackError(f"{self.name} did not start: {self._last_words()} (log: {self.log})")
            if time.monotonic() > deadline:
                raise StackError(f"{self.name} is not ready after {self.patience:.0f} s (log: {self.log})")
            time.sleep(pause)
            pause = min(pause * 1.5, 0.1)

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.process is not None and self.running:
            self.process.send_signal(self.stop_signal)

    def stop(self, patience: float = 15.0) -> None:
        """Ask it to end, insist after `patience` seconds. Does nothing when it is not running."""
        if self.process is None:
            return
        self.ask_to_stop()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
        self.process = None
        self._record.unlink(missing_ok=True)

    def kill(self) -> None:
        """End it the hard way: what a crash or the kernel's out-of-memory killer does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def end_orphan(self, patience: float = 15.0) -> None:
        """End the process of an earlier run that was killed before it could clean up."""
        try:
            known = json.loads(self._record.read_text())
            orphan = psutil.Process(int(known["pid"]))
            if abs(orphan.create_time() - float(known["born"])) > 0.1:
                raise psutil.NoSuchProcess(orphan.pid)  # the number was given to somebody else
            orphan.send_signal(self.stop_signal)
            try:
                orphan.wait(patience)
            except psutil.TimeoutExpired:
                orphan.kill()
                orphan.wait(patience)
        except (OSError, ValueError, KeyError, TypeError, psutil.NoSuchProcess):
            pass
        except psutil.Error as error:
            raise StackError(f"{self.name} of an earlier run is still there and cannot be ended: {error}") from error
        self._record.unlink(missing_ok=True)

    def _last_words(self) -> str:
        lines = self.log.read_text(errors="replace").strip().splitlines()
        return lines[-1][-300:] if lines else "it said nothing"
