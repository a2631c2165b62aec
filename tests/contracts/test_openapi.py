"""The OpenAPI and AsyncAPI documents are valid, complete and lead nowhere into the void."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from schemathesis.specs.openapi.definitions import OPENAPI_31

from command.contracts import asyncapi, openapi
from kit.service import services
from tests.contracts.test_documents import CONTRACTS

METHODS = {"get", "put", "post", "delete", "patch"}
OF_KIT = re.compile(r"^/(metrics|api/[a-z]+/(livez|readyz))$")


@pytest.fixture(scope="module", params=services())
def document(request: pytest.FixtureRequest) -> dict[str, Any]:
    return openapi(services()[request.param])


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        yield from ((f"{method} {path}", item[method]) for method in METHODS & item.keys())


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, each in node.items():
            if key == "$ref" and isinstance(each, str):
                yield each
            else:
                yield from references(each)
    elif isinstance(node, list):
        for each in node:
            yield from references(each)


def dangling(document: dict[str, Any]) -> list[str]:
    """Local references that lead nowhere."""
    found = []
    for reference in references(document):
        node: Any = document
        for part in reference.removeprefix("#/").split("/") if reference.startswith("#/") else ():
            node = node.get(part) if isinstance(node, dict) else None
        if node is None:
            found.append(reference)
    return found


def test_it_is_valid_openapi_3_1(document: dict[str, Any]) -> None:
    found = [
        f"{list(error.absolute_path)}: {error.message[:200]}"
        for error in Draft202012Validator(OPENAPI_31).iter_errors(document)
    ]
    assert not found, "\n".join(found)
    assert document["openapi"].startswith("3.1")


def test_its_schemas_are_valid(document: dict[str, Any]) -> None:
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_its_references_lead_somewhere(document: dict[str, Any]) -> None:
    assert not dangling(document)


def test_every_operation_says_what_it_does(document: dict[str, Any]) -> None:
    found = [name for name, operation in operations(document) if not (operation.get("summary") or "").strip()]
    assert not found, "\n".join(found)


def test_operations_are_told_apart(document: dict[str, Any]) -> None:
    ids = [operation["operationId"] for _, operation in operations(document)]
    assert len(ids) == len(set(ids))


def test_everything_lives_below_the_services_own_path(document: dict[str, Any]) -> None:
    service = document["info"]["title"].split()[-1]
    assert not [
        path for path in document["paths"] if not path.startswith(f"/api/{service}/") and not OF_KIT.match(path)
    ]


def problem_faults(name: str, operation: dict[str, Any]) -> list[str]:
    """Errors are documented as what they are: application/problem+json."""
    return [
        f"{name}: {status} is documented as {sorted(answer.get('content', {}))}"
        for status, answer in operation["responses"].items()
        if status[0] in "45" and answer.get("content") and "application/problem+json" not in answer["content"]
    ]


def test_errors_are_documented_as_problems(document: dict[str, Any]) -> None:
    found = [
        fault
        for name, operation in operations(document)
        if not OF_KIT.match(name.split(" ")[1])
        for fault in problem_faults(name, operation)
    ]
    assert not found, "\n".join([*found[:10], f"… {len(found)} in all"])


def test_the_checks_see_a_broken_document() -> None:
    assert list(Draft202012Validator(OPENAPI_31).iter_errors({"openapi": "3.1.0"}))
    assert dangling({"a": {"$ref": "#/components/schemas/Gone"}, "components": {}}) == ["#/components/schemas/Gone"]
    assert problem_faults("get /x", {"responses": {"400": {"content": {"application/json": {}}}}})


# --- AsyncAPI


@pytest.mark.parametrize("name", services())
def test_the_asyncapi_document_leads_somewhere(name: str) -> None:
    document = asyncapi(services()[name])
    assert document["asyncapi"].startswith("3.")
    local = [reference for reference in references(document) if reference.startswith("#/")]
    assert local
    for reference in local:
        kind, *rest = reference.removeprefix("#/").split("/", 1)
        if kind == "channels":
            assert rest[0] in document["channels"]
        else:
            assert rest[0].split("/")[1] in document["components"]["messages"]
    for message in document["components"]["messages"].values():
        payload = CONTRACTS / "asyncapi" / message["payload"]["$ref"]
        assert json.loads(payload.read_text(encoding="utf-8"))


def test_the_topology_names_every_event_once() -> None:
    rows = re.findall(r"^\| `([^`]+)` \|", (CONTRACTS / "topology.md").read_text(encoding="utf-8"), re.M)
    assert len(rows) == len(set(rows))
    assert {row.split(".")[0] for row in rows} == set(services())
