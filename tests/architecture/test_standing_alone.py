"""The repository stands alone: it names no machine it was written on and no place its packages come from."""

import json
import re

import pytest

from tests.architecture.sources import ROOT, files, report

# Composed, so that this file does not name what it looks for.
HOSTS = ("pypi" + ".org", "files.python" + "hosted.org", "registry.npm" + "js.org", "registry.yarn" + "pkg.com")
MIRRORS = ("npm" + "mirror.com", "mirrors.aliyun" + ".com", "pypi.tuna" + ".tsinghua", "--index" + "-url")
HOMES = re.compile(r"(?<![\w.~/-])/(" + "work" + "|" + "root" + r"|home/[a-z][\w-]*|Users/[A-Za-z][\w-]*)/(?=[\w.])")
OUTSIDE = re.compile(r"\bshared" + "/(design|domain|golden|samples|hooks)")
BINARY = {".xlsx", ".png", ".jpg", ".ico", ".woff", ".woff2", ".gz", ".pdf"}
NAMED_BY_A_CONTAINER = {"deploy/Dockerfile", "deploy/compose"}


def text_faults(path: str, text: str) -> list[str]:
    found = [f"{path}: names {host}" for host in (*HOSTS, *MIRRORS) if host in text]
    if not path.startswith(tuple(NAMED_BY_A_CONTAINER)):
        found += [f"{path}: {match[0]} is a path of somebody's machine" for match in HOMES.finditer(text)]
    found += [f"{path}: {match[0]} is outside of the repository" for match in OUTSIDE.finditer(text)]
    return found


def test_no_file_names_a_registry_a_machine_or_a_place_outside() -> None:
    found = []
    for file in files():
        if file.suffix not in BINARY:
            text = file.read_text(encoding="utf-8", errors="replace")
            found += text_faults(file.relative_to(ROOT).as_posix(), text)
    assert not found, report(found)


@pytest.mark.parametrize(
    "text",
    [
        "https://" + HOSTS[0] + "/simple",
        "open('/" + "work/main/x')",
        "# see ../" + "shared" + "/domain/10.md",
        "cd /" + "home/jane/lintel",
    ],
)
def test_the_check_sees_a_foreign_place(text: str) -> None:
    assert text_faults("README.md", text)


@pytest.mark.parametrize(
    "text", ["/api/ticketing/work-orders", "lintel work billing", "import x from '../shared/time'"]
)
def test_the_check_lets_the_rest_pass(text: str) -> None:
    assert not text_faults("README.md", text)


def lock_faults(lock: dict[str, dict[str, dict[str, object]]]) -> list[str]:
    """A lock names what is wanted by its digest; where to get it is the machine's business."""
    found = []
    for name, package in lock["packages"].items():
        if "resolved" in package:
            found.append(f"{name}: says where it comes from")
        if name and "integrity" not in package:
            found.append(f"{name}: has no digest")
    return found


def test_the_clients_lock_names_digests_and_no_places() -> None:
    found = lock_faults(json.loads((ROOT / "services/web/package-lock.json").read_text(encoding="utf-8")))
    assert not found, report(found[:20])
    assert lock_faults({"packages": {"": {}, "node_modules/x": {"resolved": "https://…"}}})


def test_the_python_lock_names_digests() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9][\w.-]*(?:\[[\w,-]+\])?==\S+", lock, re.M)
    assert len(pinned) > 60
    without = [p for p in re.findall(r"^[a-z0-9].*$(?!\n    --hash)", lock, re.M) if not p.endswith("\\")]
    assert not without, report(without)
