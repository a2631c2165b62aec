"""What is offered for paying early is frozen with the run that promises it; of a correction, what it corrects.

A dry run that was calculated before this promises nothing: nobody has seen what it would be."""

from alembic import op

from kit import schema

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE billing_run ADD COLUMN offers jsonb;
""",
    )
