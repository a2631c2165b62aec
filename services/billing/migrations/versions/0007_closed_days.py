"""Each night the turnover of the days before is summed up, so that nobody adds up all transfers ever."""

from alembic import op

from kit import schema

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE ledger_closing (
  tenant_id uuid NOT NULL, id uuid NOT NULL, day date NOT NULL, community_id uuid NOT NULL, account_id uuid NOT NULL,
  debit_cents bigint NOT NULL CHECK (debit_cents >= 0), credit_cents bigint NOT NULL CHECK (credit_cents >= 0),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, day, community_id, account_id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id))
""",
    )
    schema.protect(op, "ledger_closing", append_only=True)
