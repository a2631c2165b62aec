"""Secrets of one embedded installation: generated once into `<home>/secrets`, readable by its owner only."""

import base64
import json
import os
import secrets
from collections.abc import Callable
from pathlib import Path

import nkeys
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class Keys:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _kept(self, name: str, create: Callable[[], str]) -> str:
        file = self.folder / name
        try:
            return file.read_text()
        except FileNotFoundError:
            pass
        value = create()
        temporary = file.with_name(f".{name}.{os.getpid()}")
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(value)
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(file)
        return value

    def password(self, name: str) -> str:
        return self._kept(f"{name}.password", lambda: secrets.token_urlsafe(24))

    def broker_seed(self, user: str) -> str:
        """The seed of a NATS user key."""
        return self._kept(f"{user}.nkey", lambda: nkeys.encode_seed(os.urandom(32), nkeys.PREFIX_BYTE_USER).decode())

    def broker_identity(self, user: str) -> str:
        """The public key that belongs to the seed."""
        public: bytes = nkeys.from_seed(bytearray(self.broker_seed(user).encode())).public_key
        return public.decode()

    def key_encryption_key(self) -> str:
        """256 bits, base64: wraps the data keys of the tenants."""
        return self._kept("kek", lambda: base64.b64encode(os.urandom(32)).decode())

    def signing_key(self, service: str) -> str:
        """The private Ed25519 key of a service as a JWK."""
        return self._kept(f"{service}.jwk", lambda: _new_jwk(service))

    def public_keys(self, services: tuple[str, ...]) -> str:
        """The JWKS with the public half of every service's signing key."""
        keys = [json.loads(self.signing_key(service)) for service in services]
        return json.dumps({"keys": [{k: v for k, v in key.items() if k != "d"} for key in keys]})


def _new_jwk(kid: str) -> str:
    key = Ed25519PrivateKey.generate()

    def encode(raw: bytes) -> str:
        return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()

    return json.dumps(
        {
            "kty": "OKP",
            "crv": "Ed25519",
            "alg": "Ed25519",
            "use": "sig",
            "kid": kid,
            "x": encode(key.public_key().public_bytes_raw()),
            "d": encode(key.private_bytes_raw()),
        }
    )
