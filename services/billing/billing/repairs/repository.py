"""Accounts of paid repairs."""

from billing.repairs.models import WorkOrderAccount
from kit.repository import Repository


class WorkOrderAccountRepository(Repository[WorkOrderAccount]):
    model = WorkOrderAccount
