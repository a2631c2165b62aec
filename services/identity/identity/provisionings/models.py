"""The saga of one tenant and its steps, each done once."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model

RUNNING = "running"
DONE = "done"


class Saga(Model):
    """The provisioning of one tenant; its id is the tenant's. `asked` counts how often the services were asked."""

    __tablename__ = "saga"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(default=RUNNING)
    asked: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class SagaStep(Model):
    __tablename__ = "saga_step"

    saga_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    done_at: Mapped[datetime | None]
