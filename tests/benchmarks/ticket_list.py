"""The 50 newest of a tenant's tickets among 100,000 of 20 tenants, with counts by state, beside the bare SQL."""

from itertools import cycle, islice
from uuid import UUID

from uuid_utils.compat import uuid7

from tests.benchmarks import raw
from tests.benchmarks.figures import Figure
from tests.benchmarks.load import Ask
from tests.benchmarks.replay import compared
from tests.benchmarks.site import Site, Size, typical

CONNECTIONS = 16
LISTS = 400
TENANTS = 20
TICKETS = 100_000

_FILL = """
INSERT INTO tenant (tenant_id, slug, name, locale, status)
VALUES ('{tenant}', '{slug}', '基准物业', 'zh-CN', 'active');
INSERT INTO unit (tenant_id, id, community_id, building_id, code, removed)
SELECT '{tenant}', uuidv7(), '{tenant}', '{tenant}', n::text, false FROM generate_series(1, 200) n;
INSERT INTO staff (tenant_id, id, display_name, status, roles, permissions, scope, communities)
SELECT '{tenant}', uuidv7(), '员工' || n, 'active', '[]', '[]', 'tenant', '[]' FROM generate_series(1, 20) n;
INSERT INTO ticket (tenant_id, id, no, kind, channel, community_id, building_id, unit_id, anonymous, title, description,
  severity, phase, state, state_since, handler_id, promised_reply_at, registered_at, return_count, version, created_at,
  updated_at)
SELECT '{tenant}', uuidv7(), 'TS' || n, (ARRAY['complaint', 'repair', 'inquiry'])[1 + n % 3], 'phone', '{tenant}',
  '{tenant}', u.ids[1 + n % 200], false, '楼道灯不亮', '三层楼道灯不亮，已经两天', 'general', 'after_warranty',
  CASE WHEN n % 10 > 0 THEN 'closed'
    ELSE (ARRAY['registered', 'accepted', 'assigned', 'processing'])[1 + n / 10 % 4] END,
  t.at, s.ids[1 + n % 20], t.at + interval '90 minutes', t.at, 0, 3, t.at, t.at
FROM generate_series(1, {tickets}) n,
  LATERAL (SELECT now() - n * interval '5 minutes' AS at) t,
  (SELECT array_agg(id) AS ids FROM unit WHERE tenant_id = '{tenant}') u,
  (SELECT array_agg(id) AS ids FROM staff WHERE tenant_id = '{tenant}') s;
INSERT INTO clock (tenant_id, id, ticket_id, code, rule, policy_version, started_by, started_at, warn_at, due_at,
  result, version, created_at, updated_at)
SELECT tenant_id, uuidv7(), id, c.code, 'bench', 1, 'register', registered_at, now() + interval '1 day',
  now() + interval '2 days', CASE WHEN state = 'closed' THEN 'met' ELSE c.result END, 1, registered_at, registered_at
FROM ticket, (VALUES ('K01', 'running'), ('K05', 'running'), ('K13', 'missed')) AS c(code, result)
WHERE tenant_id = '{tenant}'"""
_PAGE = """
SELECT t.id, t.version, t.no, t.kind, t.channel, t.title, t.severity, t.state, t.class_l1, t.community_id, t.unit_id,
  u.code, t.handler_id, s.display_name, t.promised_reply_at, t.registered_at, c.code, c.warn_at, c.due_at,
  (SELECT count(*) FROM clock m WHERE m.tenant_id = t.tenant_id AND m.ticket_id = t.id AND m.result = 'missed')
FROM ticket t
LEFT JOIN unit u ON u.tenant_id = t.tenant_id AND u.id = t.unit_id
LEFT JOIN staff s ON s.tenant_id = t.tenant_id AND s.id = t.handler_id
LEFT JOIN LATERAL (SELECT code, warn_at, due_at FROM clock WHERE tenant_id = t.tenant_id AND ticket_id = t.id
  AND result = 'running' ORDER BY due_at LIMIT 1) c ON true
WHERE t.tenant_id = $1 ORDER BY t.registered_at DESC, t.id DESC LIMIT 51"""
_OPEN = "'registered', 'accepted', 'assigned', 'processing', 'resolved', 'feedback_given'"
_COUNTS = f"""
SELECT state, count(*) FROM ticket WHERE tenant_id = $1 AND state IN ({_OPEN}) GROUP BY state
UNION ALL SELECT 'closed', count(*) FROM
  (SELECT 1 FROM ticket WHERE tenant_id = $1 AND state = 'closed' LIMIT 500) x
UNION ALL SELECT 'withdrawn', count(*) FROM
  (SELECT 1 FROM ticket WHERE tenant_id = $1 AND state = 'withdrawn' LIMIT 500) y"""


def measure(site: Site, size: Size) -> list[Figure]:
    tenants = [UUID(str(uuid7())) for _ in range(TENANTS)]
    for tenant in tenants:
        each = size.of(TICKETS, 1_200) // TENANTS
        site.execute("ticketing", _FILL.format(tenant=tenant, slug=_slug(tenant), tickets=each))
    site.execute("ticketing", "VACUUM ANALYZE ticket")
    site.execute("ticketing", "VACUUM ANALYZE clock")
    asks = cycle(_ask(site, tenant) for tenant in tenants)
    lists = size.of(LISTS, CONNECTIONS)
    site.settle()
    rounds = [list(islice(asks, lists)) for _ in range(size.rounds + 1)]
    ours = site.serve("ticketing", rounds, CONNECTIONS)
    names = [str(tenant) for tenant in tenants]
    dsn, postgres = site.dsn("ticketing"), site.pid("postgres")
    spec = raw.Spec(dsn, postgres, CONNECTIONS, lists, queries=[_PAGE, _COUNTS], tenants=names)
    plain = typical([raw.run(spec) for _ in range(size.rounds)])
    return compared("ticket_list", ours, plain, CONNECTIONS, "the same two SELECTs")


def _ask(site: Site, tenant: UUID) -> Ask:
    token = site.issue(tenant, _slug(tenant), uuid7(), ["ticketing.ticket.read"])
    return Ask(f"{_slug(tenant)}.localhost", token, "/api/ticketing/tickets?limit=50")


def _slug(tenant: UUID) -> str:
    return f"b{tenant.hex[-12:]}"
