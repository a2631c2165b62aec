"""The mail sink of the embedded installation: accepts everything, delivers nothing, shows it in a browser."""

import socket
import sys
from pathlib import Path

from stack.forwarding import Forwarding
from stack.ports import LOOPBACK
from stack.process import Server


class Mail:
    def __init__(self, home: Path, smtp_port: int, viewer_port: int, imap_port: int) -> None:
        self.home = home
        self.smtp_port = smtp_port
        self.viewer_port = viewer_port
        self.imap_port = imap_port
        self.folder = home / "mail"

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.viewer_port}"

    def prepare(self) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)

    def forward(self, address: str, url: str, host: str, key: str) -> None:
        self.prepare()
        Forwarding(self.folder).add(address, url, host, key)

    def server(self) -> Server:
        return Server(
            name="mail",
            argv=[
                *(sys.executable, "-m", "stack.mailbox"),
                *(str(self.folder), str(self.smtp_port), str(self.viewer_port), str(self.imap_port)),
            ],
            ready=self._is_ready,
            state=self.home,
            environment={
                "PYTHONPATH": str(Path(__file__).parents[1])
            },  # the package this process has, wherever it lies
        )

    def _is_ready(self) -> bool:
        for port in (self.smtp_port, self.viewer_port, self.imap_port):
            try:
                with socket.create_connection((LOOPBACK, port), timeout=2):
                    pass
            except OSError:
                return False
        return True
