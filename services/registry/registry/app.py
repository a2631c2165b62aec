"""Registry as data."""

from events import registry as published
from kit.service import Service
from registry import consumers
from registry.buildings.routes import routes as building_routes
from registry.caller_checks.routes import routes as caller_check_routes
from registry.communities.routes import routes as community_routes
from registry.imports.routes import routes as import_routes
from registry.imports.timers import timers as import_timers
from registry.models import Model
from registry.ownerships.routes import routes as ownership_routes
from registry.parking_spaces.routes import routes as parking_routes
from registry.parking_spaces.timers import timers as parking_timers
from registry.persons.routes import routes as person_routes
from registry.searches.routes import routes as search_routes
from registry.settings import Settings
from registry.tenures.routes import routes as tenure_routes
from registry.units.routes import routes as unit_routes
from registry.units.timers import timers as unit_timers
from registry.warranties.routes import routes as warranty_routes
from registry.warranties.service import prepare
from registry.warranties.timers import timers as warranty_timers

service = Service(
    name="registry",
    settings=Settings,
    model=Model,
    events=published,
    routes=[
        *community_routes,
        *building_routes,
        *unit_routes,
        *warranty_routes,
        *ownership_routes,
        *person_routes,
        *tenure_routes,
        *caller_check_routes,
        *parking_routes,
        *search_routes,
        *import_routes,
    ],
    consumers=consumers.consumers,
    timers=[*unit_timers, *warranty_timers, *parking_timers, *import_timers],
    on_provision=prepare,
)
