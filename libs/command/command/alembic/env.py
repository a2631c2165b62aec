"""Alembic's entry: one for all services, see command.migrations."""

from alembic import context

from command.migrations import run

run(context)
