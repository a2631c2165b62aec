"""Writes what the code promises: OpenAPI and AsyncAPI documents, event schemas and the topology."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from events import Event, published
from kit.app import create_app
from kit.openapi import describe
from kit.runtime import Runtime
from kit.service import Service
from kit.settings import Settings
from kit.worker import all_consumers


def openapi(service: Service) -> dict[str, Any]:
    """The OpenAPI document; needs no server, so settings only have to be well-formed."""
    app = create_app(Runtime(service, _paper_settings(service)))
    document: dict[str, Any] = json.loads(json.dumps(describe(app), default=str))
    return document


def _paper_settings(service: Service) -> Settings:
    from joserfc.jwk import OKPKey

    key = OKPKey.generate_key("Ed25519", {"kid": service.name})
    nowhere = "postgresql://nobody@127.0.0.1:1/none"
    values = {"database_url": nowhere, "relay_database_url": nowhere, "nats_url": "nats://127.0.0.1:1"}
    values |= {
        "nats_seed": "",
        "redis_url": "redis://127.0.0.1:1",
        "kek": "",
        "registry_url": "http://127.0.0.1:1",
        "ticketing_url": "http://127.0.0.1:1",
        "smtp_url": "smtp://127.0.0.1:1",
    }
    values |= {
        "signing_key": json.dumps(key.as_dict(private=True)),
        "jwks": json.dumps({"keys": [key.as_dict()]}),
    }
    return service.settings.load(
        {f"LINTEL_{k.upper()}": v for k, v in values.items()} | {"LINTEL_SERVICE": service.name}
    )


def event_schemas(service: Service) -> dict[str, dict[str, Any]]:
    return {event.type: msgspec.json.schema(event) for event in published(service.events)}


def asyncapi(service: Service) -> dict[str, Any]:
    """AsyncAPI 3: one channel per event type, this service sends."""
    types = published(service.events)
    return {
        "asyncapi": "3.0.0",
        "info": {"title": f"Lintel {service.name} events", "version": "1"},
        "defaultContentType": "application/json",
        "channels": {
            event.type: {
                "address": f"evt.{service.name}.{{partition}}.{{tenant}}.{event.type.split('.', 1)[1]}",
                "parameters": {"partition": {}, "tenant": {}},
                "messages": {event.__name__: {"$ref": f"#/components/messages/{event.__name__}"}},
            }
            for event in types
        },
        "operations": {
            event.__name__: {"action": "send", "channel": {"$ref": f"#/channels/{event.type}"}} for event in types
        },
        "components": {
            "messages": {
                event.__name__: {
                    "name": event.type,
                    "summary": (event.__doc__ or "").strip().split("\n")[0] if event.__doc__ != Event.__doc__ else "",
                    "payload": {"$ref": f"../events/{event.type}.json"},
                }
                for event in types
            }
        },
    }


def topology(everyone: Mapping[str, Service]) -> str:
    """Event → producer → consumers, as a table."""
    lines = [
        "# Topology",
        "",
        "Written by `lintel contracts`.",
        "",
        "| event | producer | consumers |",
        "| --- | --- | --- |",
    ]
    reactions = {name: {c.event.type for c in all_consumers(service)} for name, service in everyone.items()}
    for service in everyone.values():
        for event in published(service.events):
            readers = [name for name, types in reactions.items() if event.type in types]
            lines.append(f"| `{event.type}` | {service.name} | {', '.join(readers) or '–'} |")
    return "\n".join(lines) + "\n"


def documents(everyone: Mapping[str, Service]) -> dict[str, str]:
    """Relative path → content of everything that is generated."""
    found: dict[str, str] = {"topology.md": topology(everyone)}
    for name, service in everyone.items():
        found[f"openapi/{name}.json"] = _pretty(openapi(service))
        found[f"asyncapi/{name}.json"] = _pretty(asyncapi(service))
        found |= {f"events/{kind}.json": _pretty(schema) for kind, schema in event_schemas(service).items()}
    return found


def _pretty(document: Any) -> str:
    return json.dumps(document, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write(everyone: Mapping[str, Service], folder: Path) -> int:
    """Write all documents and remove generated ones that no longer exist; returns how many there are."""
    wanted = documents(everyone)
    for kind in ("openapi", "asyncapi", "events"):
        for old in (folder / kind).glob("*.json"):
            if f"{kind}/{old.name}" not in wanted:
                old.unlink()
    for path, content in wanted.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content)
    return len(wanted)
