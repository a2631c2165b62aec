"""Encryption of personal data: AES-256-GCM under a data key per tenant, wrapped by the key-encryption key.

Blind indexes are HMAC-SHA-256 under a key derived from the same data key: equal values of one tenant can be
found, values of two tenants cannot be compared.
"""

import hashlib
import hmac
import os
from base64 import b64decode
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12


class Cipher:
    """Encrypts and finds values of one tenant. Decrypting what another tenant wrote raises `InvalidTag`."""

    def __init__(self, tenant_id: UUID, data_key: bytes) -> None:
        self._aad = tenant_id.bytes
        self._gcm = AESGCM(data_key)
        self._blind = hmac.digest(data_key, b"blind index", hashlib.sha256)

    def encrypt(self, clear: str) -> bytes:
        return self.seal(clear.encode())

    def decrypt(self, sealed: bytes) -> str:
        return self.open(sealed).decode()

    def seal(self, clear: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._gcm.encrypt(nonce, clear, self._aad)

    def open(self, sealed: bytes) -> bytes:
        return self._gcm.decrypt(sealed[:_NONCE], sealed[_NONCE:], self._aad)

    def blind(self, clear: str) -> bytes:
        """A keyed hash for equality look-ups; the caller normalises the value first."""
        return hmac.digest(self._blind, clear.encode(), hashlib.sha256)


def wrap(kek: str, tenant_id: UUID, data_key: bytes) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(b64decode(kek)).encrypt(nonce, data_key, tenant_id.bytes)


def unwrap(kek: str, tenant_id: UUID, wrapped: bytes) -> bytes:
    return AESGCM(b64decode(kek)).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], tenant_id.bytes)
