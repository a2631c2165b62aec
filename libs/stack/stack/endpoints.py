"""Where the started servers answer."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Endpoints:
    """Addresses of a running stack. `postgres_dsn` is the superuser's: to provision, never for services."""

    postgres_host: str
    postgres_port: int
    postgres_dsn: str
    nats_url: str
    nats_monitoring_url: str
    valkey_url: str
    smtp_host: str
    smtp_port: int
    mail_url: str
    phone_url: str
    edge_url: str | None
