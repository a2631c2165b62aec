"""Facts stated by billing, a module for each theme. Importers take them from here."""

from events import Event
from events.billing.adjustments import *
from events.billing.allocations import *
from events.billing.banking import *
from events.billing.discounts import *
from events.billing.dunning import *
from events.billing.money import *
from events.billing.readings import *
from events.billing.refunds import *


class TenantProvisioned(Event, frozen=True, kw_only=True):
    type = "billing.tenant.provisioned.v1"
