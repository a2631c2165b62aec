"""The linter of the migrations notices what it is there for."""

import importlib.util
from types import ModuleType

import pytest

from tests.architecture.sources import ROOT


@pytest.fixture(scope="module")
def linter() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lint_migrations", ROOT / "tools" / "migrations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t BEFORE INSERT ON bill EXECUTE FUNCTION f()",
        "CREATE TYPE state AS ENUM ('open')",
        "ALTER TABLE bill ADD FOREIGN KEY (a) REFERENCES b ON DELETE SET NULL",
        "CREATE VIEW v AS SELECT 1",
        "CREATE POLICY p ON bill AS RESTRICTIVE USING (true)",
        "CREATE TABLE t (at timestamp NOT NULL)",
        "CREATE TABLE t (amount double precision NOT NULL)",
        "CREATE TABLE t (id bigserial PRIMARY KEY)",
        "CREATE TABLE t (at timestamptz NOT NULL DEFAULT now())",
    ],
)
def test_the_house_rules_see_what_is_not_used(linter: ModuleType, sql: str) -> None:
    assert linter.house_faults(sql)


def test_the_house_rules_let_the_rest_pass(linter: ModuleType) -> None:
    sql = "CREATE TABLE t (at timestamptz NOT NULL, amount_cents bigint NOT NULL CHECK (kind IN ('money', 'real')))"
    assert linter.house_faults(sql) == []


def test_revisions_form_one_numbered_line(linter: ModuleType) -> None:
    good = [("0001_bills.py", "0001", None), ("0002_receipts.py", "0002", "0001")]
    assert linter.line_faults(good) == []
    assert linter.line_faults([good[0], ("0003_receipts.py", "0003", "0001")])
    assert linter.line_faults([good[0], ("0002_receipts.py", "0002", None)])
    assert linter.line_faults([("bills.py", "0001", None)])


def test_squawk_is_asked(linter: ModuleType) -> None:
    """An index on a table full of rows, without a limit on the wait for its lock, stops everybody."""
    findings = linter.squawk("CREATE INDEX bill_due ON bill (tenant_id, due_date);", "x.sql")
    assert findings
    assert "require-concurrent-index-creation" in findings
    assert "require-lock-timeout" in findings
