"""Alembic's entry: one for all services, see kit.migrations."""

from alembic import context

from kit.migrations import run

run(context)
