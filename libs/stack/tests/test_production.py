"""The configuration files of `deploy/` are accepted by the servers they are for."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
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


def test_the_broker_accepts_its_configuration(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "secrets")
    users = [user for service in SERVICES for user in (service, f"{service}_admin")]
    (tmp_path / "identities.json").write_text(json.dumps({user: keys.broker_identity(user) for user in users}))
    with (tmp_path / "accounts.conf").open("w") as accounts:
        command = [sys.executable, "-m", "stack.nats", str(tmp_path / "identities.json")]
        subprocess.run(command, stdout=accounts, check=True)
    shutil.copy(DEPLOY / "nats" / "nats.conf", tmp_path)
    certificate(tmp_path)
    environment = {
        "NATS_NAME": "nats-0",
        "NATS_ROUTES": "[nats://nats-0:6222, nats://nats-1:6222]",
        "NATS_CERTIFICATE": str(tmp_path / "certificate.pem"),
        "NATS_KEY": str(tmp_path / "key.pem"),
    }
    checked = subprocess.run(
        [BIN / "nats-server", "-t", "-c", tmp_path / "nats.conf"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr
    assert (tmp_path / "accounts.conf").read_text().count("nkey:") == 10


def certificate(folder: Path) -> None:
    """A self-signed certificate: the server reads it while it checks the file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "nats-0")])
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=3650))
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
