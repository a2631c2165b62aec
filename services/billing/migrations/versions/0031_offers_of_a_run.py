"""What is offered for paying early is frozen with the run that promises it, and a part of a payment says which letting
go of the rest it brought about.

A dry run that was calculated before this promises nothing: nobody has seen what it would be."""

from alembic import op

from kit import schema

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE billing_run ADD COLUMN offers jsonb;
ALTER TABLE payment_allocation ADD COLUMN discount_journal_id uuid
""",
    )
