"""100,000 clocks of 200 companies that warn or are missed within ten minutes, while calls go on being taken in.

PostgreSQL itself says when what a clock did was committed; late is what lies between that and its time.
"""

import threading
from itertools import cycle, islice
from uuid import UUID

from uuid_utils.compat import uuid7

from tests.benchmarks.figures import Figure, number, percentile, share
from tests.benchmarks.load import fire
from tests.benchmarks.meters import CpuMeter
from tests.benchmarks.site import Site, Size
from tests.benchmarks.ticket_creation import ask

TENANTS = 200
TICKETS = 500
WINDOW = 600
"""seconds within which every ticket has one clock that warns or is missed"""
PREPARE = 20
"""seconds before the first one is due"""
INTAKE = 2.0
"""tickets registered per second meanwhile"""
BAR_MS = 5_000
PARTS = ("serve ticketing", "work ticketing", "work notifications", "postgres")

_COMPANY = """
INSERT INTO tenant (tenant_id, slug, name, locale, status)
VALUES ('{tenant}', '{slug}', '基准物业', 'zh-CN', 'active')"""
_POLICY = """
INSERT INTO clock_policy SELECT (jsonb_populate_record(p, jsonb_build_object('tenant_id', '{tenant}'::uuid))).*
FROM clock_policy p WHERE tenant_id = '{model}' ORDER BY version DESC LIMIT 1"""
_STAFF = """
WITH hired AS (
  INSERT INTO staff (tenant_id, id, display_name, status, roles, permissions, scope, communities)
  SELECT '{tenant}', uuidv7(), '员工' || n, 'active', '[]', '[]', 'tenant', '[]' FROM generate_series(1, 20) n
  RETURNING tenant_id, id, display_name)
INSERT INTO staff_role (tenant_id, role, staff_id)
SELECT tenant_id, r.role, id FROM hired
JOIN (VALUES ('csc_staff', '员工1'), ('cs_supervisor', '员工2'), ('cs_manager', '员工3')) AS r(role, name)
  ON r.name = display_name"""
_TICKETS = """
INSERT INTO ticket (tenant_id, id, no, kind, channel, community_id, building_id, anonymous, title, description,
  severity, phase, state, state_since, handler_id, first_receiver_id, promised_reply_at, registered_at, accepted_at,
  return_count, version, created_at, updated_at)
SELECT '{tenant}', uuidv7(), 'TS' || n, 'complaint', 'phone', '{tenant}', '{tenant}', false, '楼道灯不亮',
  '三层楼道灯不亮，已经两天', 'general', 'after_warranty', 'accepted', t.at, s.ids[1 + n % 20], s.ids[1 + n * 7 % 20],
  t.at + interval '90 minutes', t.at, t.at, 0, 3, t.at, t.at
FROM generate_series(1, {tickets}) n, LATERAL (SELECT now() - n * interval '1 minute' AS at) t,
  (SELECT array_agg(id) AS ids FROM staff WHERE tenant_id = '{tenant}') s"""
_CLOCKS = """
INSERT INTO clock (tenant_id, id, ticket_id, code, rule, policy_version, started_by, started_at, warn_at, due_at,
  warned_at, result, version, created_at, updated_at)
SELECT t.tenant_id, uuidv7(), t.id, 'K08', 'K08', p.version, 'accepted', t.accepted_at,
  CASE WHEN t.warns THEN t.at ELSE t.accepted_at END, CASE WHEN t.warns THEN t.at + interval '6 hours' ELSE t.at END,
  CASE WHEN t.warns THEN NULL ELSE t.accepted_at END, 'running', 0, t.accepted_at, t.accepted_at
FROM (SELECT *, row_number() OVER (ORDER BY id) % 2 = 0 AS warns,
    now() + interval '{prepare} seconds' + random() * interval '{window} seconds' AS at
  FROM ticket WHERE tenant_id = '{tenant}') t
JOIN clock_policy p ON p.tenant_id = t.tenant_id"""
_TIMERS = """
INSERT INTO timer (tenant_id, id, kind, subject_id, due_at, next_at, payload)
SELECT tenant_id, uuidv7(), CASE WHEN warned_at IS NULL THEN 'clock.warn' ELSE 'clock.miss' END, id,
  CASE WHEN warned_at IS NULL THEN warn_at ELSE due_at END, CASE WHEN warned_at IS NULL THEN warn_at ELSE due_at END,
  '{{}}'
FROM clock WHERE tenant_id = '{tenant}'"""
_READERS = """
INSERT INTO staff_projection (tenant_id, id, display_name, status, locale, roles, scope, communities)
SELECT '{tenant}', s.id, '员工', 'active', 'zh-CN', '[]', 'tenant', '[]'
FROM unnest('{{{staff}}}'::uuid[]) AS s(id)"""
_DONE = "SELECT NOT EXISTS (SELECT FROM timer WHERE tenant_id = ANY($1::uuid[]) AND kind LIKE 'clock.%')"
_LATE = """
SELECT extract(epoch FROM pg_xact_commit_timestamp(xmin) - CASE WHEN result = 'missed' THEN due_at ELSE warn_at END)
FROM clock WHERE tenant_id = ANY($1::uuid[])"""


def measure(site: Site, size: Size) -> list[Figure]:
    site.note_commits("ticketing")
    tenants = [UUID(str(uuid7())) for _ in range(size.of(TENANTS, 4))]
    model = site.company.as_("tenant_admin").get("identity/me")["tenant"]["id"]
    window = size.of(WINDOW, 10)
    for tenant in tenants:
        _found(site, tenant, model)
    site.settle()
    for tenant in tenants:
        site.execute("ticketing", f"{_CLOCKS.format(tenant=tenant, prepare=PREPARE, window=window)}")
        site.execute("ticketing", _TIMERS.format(tenant=tenant))
    intake = threading.Thread(target=_take_in, args=(site, window + PREPARE))
    with CpuMeter({part: site.pid(part) for part in PARTS}) as cpu:
        intake.start()
        site.until("ticketing", _DONE, tenants, patience=3_600)
        intake.join()
        site.settle()
    late = [float(row[0]) * 1000 for row in site.fetch("ticketing", _LATE, tenants)]
    costs = " + ".join(f"{number(cpu.used[part] * 1000 / len(late))} ms {part}" for part in PARTS)
    name, last = "clock_load", percentile(late, 0.99)
    return [
        Figure(name, f"{len(late):,} clocks in {window} s, late at p99", number(last, " ms"), f"{BAR_MS} ms (bar)",
               share(last, BAR_MS)),
        Figure(name, "late at p50", number(percentile(late, 0.5), " ms"), "", ""),
        Figure(name, "CPU per clock, with notices and intake", costs, "", ""),
    ]  # fmt: skip


def _found(site: Site, tenant: UUID, model: str) -> None:
    """A company with staff, a policy and open tickets."""
    names = {"tenant": tenant, "slug": f"c{tenant.hex[-12:]}", "model": model, "tickets": TICKETS}
    for script in (_COMPANY, _POLICY, _STAFF, _TICKETS):
        site.execute("ticketing", script.format(**names))
    staff = site.fetch("ticketing", "SELECT id FROM staff WHERE tenant_id = $1", tenant)
    site.execute("notifications", _COMPANY.format(**names))
    site.execute("notifications", _READERS.format(staff=",".join(str(row[0]) for row in staff), **names))


def _take_in(site: Site, seconds: int) -> None:
    token = site.token("desk_clerk", "ticketing.ticket.register", "ticketing.ticket.accept")
    asks = (ask(site, token, site.community["id"], unit) for unit in cycle(site.units()))
    fire(site.port_of("ticketing"), list(islice(asks, int(seconds * INTAKE))), 2, {}, per_second=INTAKE)
