"""Identity as data."""

from events import identity as published
from identity.consumers import consumers
from identity.credentials.routes import routes as credential_routes
from identity.credentials.timers import mail_password_reset
from identity.departments.routes import routes as department_routes
from identity.expert_panels.routes import routes as expert_panel_routes
from identity.mails.carrying import start, stop
from identity.mails.timers import send_mail
from identity.models import Model
from identity.operators.routes import routes as operator_routes
from identity.posts.routes import routes as post_routes
from identity.provisionings.service import prepare
from identity.provisionings.timers import ask_again
from identity.roles.routes import routes as role_routes
from identity.sessions.routes import routes as session_routes
from identity.settings import Settings
from identity.sign_ups.routes import routes as sign_up_routes
from identity.sign_ups.timers import expire_sign_up
from identity.specialist_teams.routes import routes as specialist_team_routes
from identity.staff.routes import routes as staff_routes
from identity.tenants.routes import routes as tenant_routes
from identity.tenants.timers import tidy_tenant
from kit.service import Service

service = Service(
    name="identity",
    settings=Settings,
    model=Model,
    events=published,
    routes=[
        *sign_up_routes,
        *session_routes,
        *credential_routes,
        *staff_routes,
        *role_routes,
        *post_routes,
        *department_routes,
        *specialist_team_routes,
        *expert_panel_routes,
        *tenant_routes,
        *operator_routes,
    ],
    consumers=consumers,
    timers=[ask_again, expire_sign_up, send_mail, mail_password_reset, tidy_tenant],
    on_provision=prepare,
    on_start=start,
    on_stop=stop,
    platform_tables={
        "sign_up": "a company asks for an account before it is a tenant",
        "tenant_account": "the directory of tenants, read by operators and by host name",
        "tenant_usage": "counters per tenant for the operators' list; holds numbers only",
        "saga": "provisioning stands above the tenant it makes",
        "saga_step": "belongs to the saga",
        "throttle_counter": "counts sign-in attempts before anybody is known; holds digests only",
        "operator": "operators belong to no tenant",
        "operator_session": "operators belong to no tenant",
    },
)
