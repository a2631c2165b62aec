"""Kit's own tables are frozen: every service made them in its first migration, which no database runs again."""

import hashlib
from types import SimpleNamespace

import pytest

from kit import schema

FROZEN = "a4f2ae9da60022000aaf286e1521fc53f1db4bfd8b4b56e1eac790ab65cca13c"
"""of the statements that `install` runs; stands as long as services have databases"""


class Recorder:
    """Takes the place of the migration tool and keeps what it is told to execute."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def execute(self, statement: str) -> None:
        self.statements.append(" ".join(statement.split()))

    def get_context(self) -> SimpleNamespace:
        return SimpleNamespace(config=SimpleNamespace(attributes={"service": "alpha"}))


def installed() -> str:
    recorder = Recorder()
    schema.install(recorder)
    return hashlib.sha256("\n".join(recorder.statements).encode()).hexdigest()


def test_what_the_first_migrations_ran_is_frozen() -> None:
    assert installed() == FROZEN, (
        "kit.schema.install runs inside the first migration of every service: an edit reaches new databases only. "
        "Leave it as it is; add a function beside it with the step (ALTER TABLE …), and a migration to every service "
        "that calls it."
    )


@pytest.mark.parametrize(
    ("present", "edited"),
    [
        ("slug text NOT NULL UNIQUE", "slug text NOT NULL"),
        ("error text, note text,", "error text, note text, by uuid,"),
    ],
)
def test_an_edit_is_seen(monkeypatch: pytest.MonkeyPatch, present: str, edited: str) -> None:
    assert present in schema._INSTALL
    monkeypatch.setattr(schema, "_INSTALL", schema._INSTALL.replace(present, edited))
    assert installed() != FROZEN


def test_line_breaks_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "_INSTALL", schema._INSTALL.replace(", name text", ",\n  name text"))
    assert installed() == FROZEN
