"""The broker: one account per service, and nothing between accounts but what a consumer needs.

Who owns a stream exports two subjects per consuming service: the one to ask for the next messages of that
service's consumer and the ones to acknowledge them. Subject permissions inside one shared account would not
do: the server does not check reply subjects, so any service could plant messages under a foreign subject.

    stream     EVT_<SERVICE>            subjects  evt.<service>.>
    consumer   <consuming service>      durable, pull
    next       $JS.API.CONSUMER.MSG.NEXT.EVT_<OWNER>.<consuming service>
    ack        $JS.ACK.EVT_<OWNER>.<consuming service>.>

`<service>` publishes and consumes; `<service>_admin` creates the stream and its consumers (`lintel migrate`).

usage: python -m stack.nats <file with {"<user>": "<public key>"} for both users of every service>
writes the `accounts` section for a broker elsewhere (deploy/nats).
"""

import json
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from stack.ports import LOOPBACK
from stack.process import Server


def stream(service: str) -> str:
    return f"EVT_{service.upper()}"


def next_subject(owner: str, consumer: str) -> str:
    return f"$JS.API.CONSUMER.MSG.NEXT.{stream(owner)}.{consumer}"


def ack_subject(owner: str, consumer: str) -> str:
    return f"$JS.ACK.{stream(owner)}.{consumer}.>"


def inbox(user: str) -> str:
    """The inbox prefix of a user; nobody else in the account can listen there."""
    return f"_INBOX_{user}"


def service_permissions(service: str, others: list[str]) -> dict[str, list[str]]:
    own = stream(service)
    channels = [f"poke.{service}.>", f"live.{service}.>"]
    return {
        "publish": [
            f"evt.{service}.>",
            *(subject for other in others for subject in (next_subject(other, service), ack_subject(other, service))),
            f"{inbox(service)}.>",
            *channels,
            "$JS.API.INFO",
            f"$JS.API.STREAM.INFO.{own}",
            f"$JS.API.CONSUMER.INFO.{own}.*",
        ],
        "subscribe": [f"{inbox(service)}.>", *channels],
    }


def admin_permissions(service: str) -> dict[str, list[str]]:
    return {"publish": ["$JS.API.>"], "subscribe": [f"{inbox(f'{service}_admin')}.>"]}


def account(service: str, services: tuple[str, ...], identity: Callable[[str], str]) -> str:
    """The configuration block of one service's account."""
    others = [name for name in services if name != service]
    users = [
        _user(identity(service), service_permissions(service, others)),
        _user(identity(f"{service}_admin"), admin_permissions(service)),
    ]
    exports = [
        line
        for other in others
        for line in (
            f'{{ service: "{next_subject(service, other)}", response_type: stream, {_to(other)} }}',
            f'{{ service: "{ack_subject(service, other)}", {_to(other)} }}',
        )
    ]
    imports = [
        f'{{ service: {{ account: {other.upper()}, subject: "{subject}" }} }}'
        for other in others
        for subject in (next_subject(other, service), ack_subject(other, service))
    ]
    return "\n".join(
        [
            f"  {service.upper()} {{",
            "    jetstream: enabled",
            *_block("users", users),
            *_block("exports", exports),
            *_block("imports", imports),
            "  }",
        ]
    )


def accounts(services: tuple[str, ...], identity: Callable[[str], str]) -> str:
    """The `accounts` section: the same for the embedded server and for a cluster (see deploy/nats)."""
    body = "\n".join(account(service, services, identity) for service in services)
    return f"accounts {{\n{body}\n}}\n"


def _user(public_key: str, permissions: dict[str, list[str]]) -> str:
    allow = {kind: {"allow": subjects} for kind, subjects in permissions.items()}
    return f"{{ nkey: {public_key}, permissions: {json.dumps(allow)} }}"


def _to(service: str) -> str:
    return f"accounts: [{service.upper()}]"


def _block(name: str, lines: list[str]) -> list[str]:
    return [f"    {name}: [", *(f"      {line}" for line in lines), "    ]"]


class Nats:
    def __init__(self, home: Path, port: int, monitoring: int, durable: bool) -> None:
        self.home = home
        self.port = port
        self.monitoring = monitoring
        self.durable = durable
        self.folder = home / "nats"

    @property
    def url(self) -> str:
        return f"nats://{LOOPBACK}:{self.port}"

    @property
    def monitoring_url(self) -> str:
        return f"http://{LOOPBACK}:{self.monitoring}"

    def prepare(self, services: tuple[str, ...], identity: Callable[[str], str]) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        # `always`: a message is on the disk before it is acknowledged. The default is two minutes.
        sync = "always" if self.durable else "2m"
        (self.folder / "nats.conf").write_text(
            f"""listen: "{LOOPBACK}:{self.port}"
http: "{LOOPBACK}:{self.monitoring}"
server_name: lintel
max_payload: 1MB
max_pending: 64MB
jetstream {{
  store_dir: {json.dumps(str(self.folder / "data"))}
  sync_interval: {sync}
  max_memory_store: 64MB
  max_file_store: 16GB
}}
{accounts(services, identity)}"""
        )

    def server(self) -> Server:
        return Server(
            name="nats",
            argv=[str(Path(sys.executable).parent / "nats-server"), "-c", str(self.folder / "nats.conf")],
            ready=self._is_ready,
            state=self.home,
        )

    def _is_ready(self) -> bool:
        connection = HTTPConnection(LOOPBACK, self.monitoring, timeout=2)
        try:
            connection.request("GET", "/healthz?js-enabled-only=true")
            return connection.getresponse().status == HTTPStatus.OK
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()


def main(file: Path) -> None:
    identities: dict[str, str] = json.loads(file.read_text())
    services = tuple(user for user in identities if f"{user}_admin" in identities)
    print(accounts(services, identities.__getitem__), end="")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
