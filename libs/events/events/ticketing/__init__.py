"""Facts stated by ticketing, a module for each theme. Importers take them from here."""

from events import Event
from events.ticketing.answers import *
from events.ticketing.calls import *
from events.ticketing.channels import *
from events.ticketing.clocks import *
from events.ticketing.consultations import *
from events.ticketing.duty import *
from events.ticketing.exceptions import *
from events.ticketing.incidents import *
from events.ticketing.kinds import *
from events.ticketing.knowledge import *
from events.ticketing.policies import *
from events.ticketing.procedures import *
from events.ticketing.reports import *
from events.ticketing.return_visits import *
from events.ticketing.silences import *
from events.ticketing.tickets import *
from events.ticketing.work_orders import *


class TenantProvisioned(Event, frozen=True, kw_only=True):
    type = "ticketing.tenant.provisioned.v1"
