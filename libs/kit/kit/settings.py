"""Settings from the environment. A secret has no default: a service without it does not start."""

import os
from collections.abc import Mapping
from typing import Self

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What differs between a laptop and production, for every service.

    Each field is read from `LINTEL_<FIELD>`. A service adds its own by subclassing.
    """

    service: str
    database_url: str
    owner_database_url: str = ""
    relay_database_url: str
    nats_url: str
    nats_seed: str
    nats_admin_seed: str = ""
    redis_url: str
    jwks: str
    signing_key: str
    kek: str
    port_api: int = 0
    operator_host: str = "ops.localhost"
    otlp_endpoint: str = ""
    log_level: str = "INFO"
    database_pool: int = 20

    @classmethod
    def load(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """Read the environment. Raises `msgspec.ValidationError` naming the missing or wrong field."""
        fields = {f.name for f in msgspec.structs.fields(cls)}
        values = {name: environ[key] for name in fields if (key := f"LINTEL_{name.upper()}") in environ}
        return msgspec.convert(values, cls, strict=False)
