"""Checks the migrations of every installed service: one straight line of revisions, the house rules, and squawk.

usage: migrations.py
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import cast

from alembic import command
from alembic.script import Script, ScriptDirectory

from command.migrations import config
from kit.service import Service, services

SETTINGS = Path(__file__).resolve().parent.parent / ".squawk.toml"
SQUAWK = Path(sys.executable).with_name("squawk")
FILE_NAME = re.compile(r"(\d{4})_[a-z][a-z0-9_]*\.py")

FORBIDDEN = {
    r"\bCREATE\s+(CONSTRAINT\s+)?TRIGGER\b": "a trigger hides work from the reader and from a distributed engine",
    r"\bAS\s+ENUM\b": "status columns are text with CHECK",
    r"\bON\s+(DELETE|UPDATE)\s+SET\s+NULL\b": "it would set tenant_id to null as well",
    r"\bCREATE\s+(OR\s+REPLACE\s+)?(MATERIALIZED\s+)?VIEW\b": "views step around row-level security",
    r"\bAS\s+RESTRICTIVE\b": "a distributed engine drops restrictive policies silently",
    r"\btimestamp\b(?!\s+with\s+time\s+zone)": "instants are timestamptz",
    r"\b(real|float\d?|double\s+precision|money)\b": "money is bigint, quantities are numeric",
    r"\b(small|big)?serial\b": "identities are uuid, queues GENERATED ALWAYS AS IDENTITY",
    r"\b(NOW\(\)|CURRENT_TIMESTAMP|CURRENT_DATE)": "instants come from the application's clock",
}


def house_faults(sql: str) -> list[str]:
    """What squawk does not know: constructs the house does not use, each with the reason."""
    bare = re.sub(r"'(?:[^']|'')*'|--[^\n]*", "''", sql)
    return [f"{match.group(0)!r}: {why}" for rule, why in FORBIDDEN.items() if (match := re.search(rule, bare, re.I))]


def line_faults(revisions: list[tuple[str, str, str | None]]) -> list[str]:
    """Faults of (file name, revision, predecessor), oldest first: numbered without holes, each follows the last."""
    found = []
    previous = None
    for number, (file, revision, down) in enumerate(revisions, start=1):
        named = FILE_NAME.fullmatch(file)
        if not named or named[1] != revision or int(revision) != number:
            found.append(f"{file}: revision {revision!r} should be {number:04}, in a file {number:04}_<what>.py")
        if down != previous:
            found.append(f"{file}: follows {down!r} instead of {previous!r}")
        previous = revision
    return found


def render(service: Service, revision: Script) -> str:
    """The SQL of one revision alone, so that the linter knows which tables are old."""
    output = StringIO()
    span = f"{revision.down_revision or 'base'}:{revision.revision}"
    command.upgrade(config(service, "postgresql://", output), span, sql=True)
    # The width of this column is the migration tool's own choice.
    return output.getvalue().replace("    version_num", "    -- squawk-ignore prefer-text-field\n    version_num")


def squawk(sql: str, label: str) -> str | None:
    """The findings of squawk, or None."""
    arguments = [str(SQUAWK), "--config", str(SETTINGS), "--reporter", "gcc", "--stdin-filepath", label]
    result = subprocess.run(arguments, check=False, input=sql, capture_output=True, text=True)
    return None if result.returncode == 0 else result.stdout + result.stderr


def faults(service: Service) -> Iterator[str]:
    directory = ScriptDirectory.from_config(config(service, "postgresql://"))
    heads = directory.get_heads()
    if len(heads) != 1:
        yield f"{service.name}: one head is wanted, there are {heads or 'none'}"
        return
    revisions = list(directory.walk_revisions())[::-1]
    line = [(Path(each.path).name, each.revision, cast(str | None, each.down_revision)) for each in revisions]
    yield from (f"{service.name}: {fault}" for fault in line_faults(line))
    for revision in revisions:
        label = f"{service.name}/{Path(revision.path).name}"
        sql = render(service, revision)
        yield from (f"{label}: {fault}" for fault in house_faults(sql))
        if findings := squawk(sql, f"{label}.sql"):
            yield findings


def main() -> int:
    found = [fault for service in services().values() for fault in faults(service)]
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
