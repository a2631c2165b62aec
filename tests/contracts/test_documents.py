"""What is committed in contracts/ is what the code says."""

from collections.abc import Mapping
from pathlib import Path

from command.contracts import documents
from kit.service import services

CONTRACTS = Path(__file__).resolve().parents[2] / "contracts"
GENERATED = ("openapi/*.json", "asyncapi/*.json", "events/*.json", "topology.md")


def differences(generated: Mapping[str, str], committed: Mapping[str, str]) -> list[str]:
    found = [f"{name}: is missing" for name in generated.keys() - committed.keys()]
    found += [f"{name}: is of nobody any more" for name in committed.keys() - generated.keys()]
    found += [f"{name}: differs" for name in generated.keys() & committed.keys() if generated[name] != committed[name]]
    return sorted(found)


def committed() -> dict[str, str]:
    files = [file for pattern in GENERATED for file in CONTRACTS.glob(pattern)]
    return {file.relative_to(CONTRACTS).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_the_committed_documents_are_the_generated_ones() -> None:
    found = differences(documents(services()), committed())
    assert not found, "run `make contracts`:\n" + "\n".join(found)


def test_documents_do_not_depend_on_the_moment_or_the_machine() -> None:
    assert documents(services()) == documents(services())
    assert not [name for name, text in documents(services()).items() if str(CONTRACTS.parent) in text]


def test_the_comparison_sees_every_kind_of_difference() -> None:
    assert differences({"a": "1", "b": "1"}, {"b": "2", "c": "1"}) == [
        "a: is missing",
        "b: differs",
        "c: is of nobody any more",
    ]
    assert differences({"a": "1"}, {"a": "1"}) == []
