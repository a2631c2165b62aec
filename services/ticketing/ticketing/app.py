"""Ticketing as data."""

from events import ticketing as published
from kit.service import Service
from ticketing import consumers
from ticketing.breaches import routes as breaches
from ticketing.clocks import timers
from ticketing.consultations import routes as consultations
from ticketing.consultations import timers as consultation_timers
from ticketing.contacts import routes as contacts
from ticketing.duty_posts import routes as duty_posts
from ticketing.models import Model
from ticketing.overviews import routes as overviews
from ticketing.policies import routes as policies
from ticketing.policies.service import seed_policy
from ticketing.registrations import routes as registrations
from ticketing.rosters import routes as rosters
from ticketing.routings import routes as routings
from ticketing.settings import Settings
from ticketing.shift_templates import routes as shift_templates
from ticketing.staff import routes as staff
from ticketing.swap_requests import routes as swap_requests
from ticketing.tickets import routes as tickets
from ticketing.web_forms import routes as web_forms
from ticketing.work_orders import routes as work_orders

service = Service(
    name="ticketing",
    settings=Settings,
    model=Model,
    events=published,
    routes=[
        *registrations.routes,
        *overviews.routes,
        *breaches.routes,
        *tickets.routes,
        *contacts.routes,
        *work_orders.routes,
        *web_forms.routes,
        *staff.routes,
        *policies.routes,
        *routings.routes,
        *consultations.routes,
        *duty_posts.routes,
        *shift_templates.routes,
        *rosters.routes,
        *swap_requests.routes,
    ],
    consumers=consumers.consumers,
    timers=[*timers.timers, *consultation_timers.timers],
    on_provision=seed_policy,
)
