"""The configuration files of `deploy/` are accepted by the servers they are for."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from stack.keys import Keys

DEPLOY = Path(__file__).parents[3] / "deploy"
BIN = Path(sys.executable).parent
SERVICES = ("identity", "registry", "ticketing", "billing", "notifications")


class Broker:
    """A server with the deployed configuration on ports and files of a test; the routes lead to itself and `others`."""

    def __init__(self, folder: Path, name: str, others: Sequence[int] = (), password: str = "of-the-cluster") -> None:
        folder.mkdir()
        self.file = folder / "nats.conf"
        self.client, self.monitoring, self.cluster = (free_port() for _ in range(3))
        deployed = (DEPLOY / "nats" / "nats.conf").read_text()
        for listens, here in (
            ('"0.0.0.0:4222"', f'"127.0.0.1:{self.client}"'),
            ('"127.0.0.1:8222"', f'"127.0.0.1:{self.monitoring}"'),
            ('"0.0.0.0:6222"', f'"127.0.0.1:{self.cluster}"'),
            ('"/data"', json.dumps(str(folder / "data"))),
        ):
            assert deployed.count(listens) == 1, listens
            deployed = deployed.replace(listens, here)
        self.file.write_text(deployed)
        keys = Keys(folder / "secrets")
        users = [user for service in SERVICES for user in (service, f"{service}_admin")]
        (folder / "identities.json").write_text(json.dumps({user: keys.broker_identity(user) for user in users}))
        with (folder / "accounts.conf").open("w") as accounts:
            command = [sys.executable, "-m", "stack.nats", str(folder / "identities.json")]
            subprocess.run(command, stdout=accounts, check=True)
        certificate(folder)
        routes = ", ".join(f"nats://lintel:{password}@127.0.0.1:{port}" for port in (self.cluster, *others))
        self.environment = {
            "NATS_NAME": name,
            "NATS_ROUTES": f"[{routes}]",
            "NATS_ROUTE_PASSWORD": password,
            "NATS_CERTIFICATE": str(folder / "certificate.pem"),
            "NATS_KEY": str(folder / "key.pem"),
            "NATS_CA": str(folder / "certificate.pem"),
        }

    def check(self) -> "subprocess.CompletedProcess[str]":
        command = [str(BIN / "nats-server"), "-t", "-c", str(self.file)]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)

    @contextmanager
    def running(self) -> Iterator[None]:
        with (self.file.parent / "log").open("w") as log:
            process = subprocess.Popen(
                [BIN / "nats-server", "-c", self.file], env=self.environment, stdout=log, stderr=log
            )
            try:
                yield
            finally:
                process.terminate()
                process.wait()

    def neighbours(self) -> set[str]:
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{self.monitoring}/routez", timeout=2) as said:
            return {route["remote_name"] for route in json.load(said)["routes"]}
        return set()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_the_broker_accepts_its_configuration(tmp_path: Path) -> None:
    broker = Broker(tmp_path / "nats-0", "nats-0", [6222, 6223])
    checked = broker.check()
    assert checked.returncode == 0, checked.stderr
    assert (broker.file.parent / "accounts.conf").read_text().count("nkey:") == 10


@pytest.mark.parametrize("name", ["NATS_ROUTE_PASSWORD", "NATS_CA", "NATS_CERTIFICATE"])
def test_the_broker_does_not_start_without_what_guards_its_cluster(tmp_path: Path, name: str) -> None:
    broker = Broker(tmp_path / "nats-0", "nats-0")
    del broker.environment[name]
    assert broker.check().returncode != 0


def test_only_our_own_servers_join_the_cluster(tmp_path: Path) -> None:
    first = Broker(tmp_path / "nats-0", "nats-0")
    ours, guesses, foreign = (
        Broker(tmp_path / "nats-1", "nats-1", [first.cluster]),
        Broker(tmp_path / "guesses", "guesses", [first.cluster], password="something-else"),
        Broker(tmp_path / "foreign", "foreign", [first.cluster]),
    )
    for server in (ours, guesses):
        server.environment |= {name: first.environment[name] for name in ("NATS_CERTIFICATE", "NATS_KEY", "NATS_CA")}
    foreign.environment["NATS_CA"] = first.environment["NATS_CA"]  # it believes us, we do not believe it
    log = first.file.parent / "log"
    with first.running(), guesses.running(), foreign.running(), ours.running():
        awaited = {"authentication error", "TLS route handshake error"}
        deadline = time.monotonic() + 30
        while not (all(word in log.read_text() for word in awaited) and first.neighbours()):
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.2)
        assert first.neighbours() == {"nats-1"}


def certificate(folder: Path) -> None:
    """A self-signed certificate, its own authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "nats-0")])
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=3650))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "certificate.pem").write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    private = serialization.PrivateFormat.PKCS8
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, private, serialization.NoEncryption())
    )


@pytest.mark.parametrize("site", ["http://:8080", "lintel.example.com, *.lintel.example.com"])
def test_the_edge_accepts_its_configuration(tmp_path: Path, site: str) -> None:
    environment = {**os.environ, "LINTEL_SITE": site, "HOME": str(tmp_path), "LINTEL_BIND": "0.0.0.0"}
    file = str(DEPLOY / "edge" / "Caddyfile")
    command = [str(BIN / "caddy"), "adapt", "--config", file, "--adapter", "caddyfile"]
    adapted = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert adapted.returncode == 0, adapted.stderr
    servers = json.loads(adapted.stdout)["apps"]["http"]["servers"]
    upstreams = [service for service in SERVICES if f'"{service}:8000"' in json.dumps(servers)]
    assert upstreams == list(SERVICES)
    formatted = subprocess.run([BIN / "caddy", "fmt", DEPLOY / "edge" / "Caddyfile"], capture_output=True, check=True)
    assert formatted.stdout.decode() == (DEPLOY / "edge" / "Caddyfile").read_text()
