"""Lints the migrations of all services: renders them as the SQL that `lintel migrate` runs, for squawk."""

import subprocess
import sys
import tempfile
from pathlib import Path

from kit.migrations import as_sql
from kit.service import services

# What the runner sets on its connection before the first statement.
PREAMBLE = "SET lock_timeout = '5s';\n"
# The column of Alembic's own table; its type is not ours to choose.
ALEMBIC = "    version_num VARCHAR(32)"
RULES = [
    "--pg-version=18.0",
    # A back-fill may take its time; what must never wait long is a lock, and that has a limit.
    "--exclude=require-statement-timeout",
]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, service in services().items():
            sql = as_sql(service).replace(ALEMBIC, f"    -- squawk-ignore prefer-text-field\n{ALEMBIC}", 1)
            file = Path(folder) / f"{name}.sql"
            file.write_text(PREAMBLE + sql)
            files.append(str(file))
        squawk = str(Path(sys.executable).parent / "squawk")
        return subprocess.run([squawk, *RULES, *files], check=False).returncode if files else 0


if __name__ == "__main__":
    sys.exit(main())
