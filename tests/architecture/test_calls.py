"""What must not be written: the system's clock, commits of one's own, prints, annotations that break injection."""

import ast
import re
from collections.abc import Callable

import pytest

from tests.architecture.sources import Source, calls, docstrings, library_sources, report, service_sources, sources

SYSTEM_CLOCK = re.compile(
    r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.time|time\.time_ns|time\.localtime|time\.gmtime)$"
    r"|^func\.(now|current_timestamp|current_date|current_time|localtimestamp|clock_timestamp|statement_timestamp)$"
)
CLOCK_IN_SQL = re.compile(
    r"\b(now\s*\(\s*\)|clock_timestamp\b|statement_timestamp\b|CURRENT_TIMESTAMP\b|CURRENT_DATE\b)", re.I
)
SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|VALUES|DEFAULT)\b")
CLOCK = "libs/kit/kit/clock.py"


def clock_faults(source: Source) -> list[str]:
    """Business time comes from kit.clock alone, or tests could not turn it."""
    found = [f"{source.path}:{call.lineno}: {name}" for name, call in calls(source.tree) if SYSTEM_CLOCK.search(name)]
    documentation = docstrings(source.tree)
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in documentation:
            continue
        if SQL.search(node.value) and (match := CLOCK_IN_SQL.search(node.value)):
            found.append(f"{source.path}:{node.lineno}: {match[0]} in SQL")
    return found


GIVES_BACK = {
    "services/identity/identity/credentials/changing.py": "the connection goes back while a password is judged",
    "services/identity/identity/credentials/service.py": "the connection goes back while a password is judged",
    "services/identity/identity/operators/service.py": "the connection goes back while a password is hashed",
    "services/identity/identity/sessions/signing_in.py": "the connection goes back while a password is hashed",
    "services/registry/registry/imports/service.py": "the connection goes back while a file is read",
    "services/ticketing/ticketing/attachments/service.py": "the connection goes back while a file is sent",
    "services/ticketing/ticketing/channel_keys/doors.py": "what is refused is counted in a transaction of its own",
    "services/ticketing/ticketing/incoming_mails/door.py": "the connection goes back while a mail comes in",
    "services/ticketing/ticketing/mailboxes/service.py": "the connection goes back while a mail server is asked",
    "services/identity/identity/sessions/service.py": "a stolen secret ends its session though its request is refused",
}
"""Files that may give their transaction up early (`work.rollback`), and why. Nobody may end it well but kit."""


def transaction_faults(source: Source) -> list[str]:
    """One request or message is one transaction, and kit ends it."""
    found = []
    for name, call in calls(source.tree):
        owner, _, verb = name.rpartition(".")
        gives_back = verb == "rollback" and owner.endswith("work") and source.path in GIVES_BACK
        if verb in {"commit", "rollback"} and owner and not gives_back:
            found.append(f"{source.path}:{call.lineno}: {name}")
    return found


def test_every_permitted_rollback_is_used() -> None:
    giving = {s.path for s in service_sources() if any(n.endswith("work.rollback") for n, _ in calls(s.tree))}
    assert set(GIVES_BACK) == giving


def print_faults(source: Source) -> list[str]:
    """A service speaks through its log; its commands for people at a terminal speak there."""
    if source.name == "commands":
        return []
    spoken = {"print", "sys.stdout.write", "sys.stderr.write"}
    return [f"{source.path}:{call.lineno}: {name}" for name, call in calls(source.tree) if name in spoken]


def annotation_faults(source: Source) -> list[str]:
    """Annotations must exist at run time: msgspec and the injection of dependencies read them."""
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            found.append(f"{source.path}:{node.lineno}: from __future__ import …")
        if isinstance(node, ast.ImportFrom | ast.Import) and any(a.name == "TYPE_CHECKING" for a in node.names):
            found.append(f"{source.path}:{node.lineno}: TYPE_CHECKING")
        if isinstance(node, ast.Attribute) and node.attr == "TYPE_CHECKING":
            found.append(f"{source.path}:{node.lineno}: TYPE_CHECKING")
    return found


def swallow_faults(source: Source) -> list[str]:
    """An `except` that catches everything and does nothing hides the fault that matters."""
    return [
        f"{source.path}:{node.lineno}: everything is caught and forgotten"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or dotted_type(node.type) in {"Exception", "BaseException"})
        and all(isinstance(statement, ast.Pass | ast.Continue) for statement in node.body)
    ]


def dotted_type(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def unfinished_faults(source: Source) -> list[str]:
    """Nothing is left for later."""
    marks = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
    found = [
        f"{source.path}:{number}: {line.strip()}"
        for number, line in enumerate(source.text.splitlines(), start=1)
        if marks.search(line)
    ]
    found += [
        f"{source.path}:{node.lineno}: NotImplementedError"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Raise) and "NotImplementedError" in ast.dump(node)
    ]
    return found


Check = Callable[[Source], list[str]]


def _in_services_and_kit() -> list[Source]:
    return service_sources() + [s for s in sources("libs/kit/kit") if s.path != CLOCK]


def prefix_faults(source: Source) -> list[str]:
    """Searches by prefix share one bound, or they would disagree about the last name."""
    return [
        f"{source.path}:{node.lineno}: use kit.repository.upper_bound"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "\U0010ffff" in node.value
    ]


def zone_faults(source: Source) -> list[str]:
    """Days of all services are those of kit.clock.ZONE, or two of them would disagree about today."""
    return [
        f"{source.path}:{node.lineno}: use kit.clock"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ImportFrom | ast.Import)
        and "zoneinfo" in {getattr(node, "module", None), *(alias.name for alias in node.names)}
    ]


RULES: dict[str, tuple[Check, Callable[[], list[Source]], str]] = {
    "time": (clock_faults, _in_services_and_kit, "from datetime import datetime\nat = datetime.now()\n"),
    "time in expressions": (clock_faults, _in_services_and_kit, "x = func.now()\n"),
    "time in SQL": (clock_faults, _in_services_and_kit, 'x = text("UPDATE a SET b = now() WHERE c")\n'),
    "transactions": (transaction_faults, service_sources, "async def f(work):\n    await work.session.commit()\n"),
    "prints": (print_faults, service_sources, "print('x')\n"),
    "annotations": (
        annotation_faults,
        lambda: service_sources() + library_sources(),
        "from __future__ import annotations\n",
    ),
    "type checking": (
        annotation_faults,
        lambda: service_sources() + library_sources(),
        "from typing import TYPE_CHECKING\n",
    ),
    "swallowed": (
        swallow_faults,
        lambda: service_sources() + library_sources(),
        "try:\n    f()\nexcept Exception:\n    pass\n",
    ),
    "unfinished": (
        unfinished_faults,
        lambda: service_sources() + library_sources(),
        "def f():\n    raise NotImplementedError\n",
    ),
    "days": (zone_faults, _in_services_and_kit, "from zoneinfo import ZoneInfo\n"),
    "zones": (zone_faults, _in_services_and_kit, "import zoneinfo\n"),
    "ends of prefixes": (prefix_faults, service_sources, 'LAST = "\\U0010ffff"\n'),
}


@pytest.mark.parametrize("rule", RULES)
def test_nothing_forbidden_is_called(rule: str) -> None:
    check, where, _ = RULES[rule]
    found = [fault for source in where() for fault in check(source)]
    assert not found, report(found)


@pytest.mark.parametrize("rule", RULES)
def test_the_check_sees_what_is_forbidden(rule: str) -> None:
    check, _, bad = RULES[rule]
    assert check(Source("services/x/x/bills/service.py", bad))


@pytest.mark.parametrize(
    "good",
    [
        "started = time.monotonic()\n",
        "x = clock.now()\n",
        '"""Never now() here: UPDATE it."""\n',
        "work.record(a, b)\n",
    ],
)
def test_the_checks_let_the_rest_pass(good: str) -> None:
    source = Source("services/x/x/bills/service.py", good)
    assert not [fault for check, _, _ in RULES.values() for fault in check(source)]
