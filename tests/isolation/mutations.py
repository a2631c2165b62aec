"""The mutants: what is broken in each, and the narrow tests that must notice."""

from msgspec import Struct


class Patch(Struct, frozen=True):
    file: str
    old: str
    new: str


class Mutant(Struct, frozen=True):
    name: str
    patches: tuple[Patch, ...]
    tests: tuple[str, ...]


_DATABASE, _GUARDS, _INBOX = "libs/kit/kit/database.py", "libs/kit/kit/guards.py", "libs/kit/kit/inbox.py"
_RELAY, _REPOSITORY, _SCHEMA = "libs/kit/kit/relay.py", "libs/kit/kit/repository.py", "libs/kit/kit/schema.py"
_TICKETING = "services/ticketing/tests"
_CALLS, _TICKETS = (f"services/ticketing/ticketing/{noun}/repository.py" for noun in ("calls", "tickets"))
_CHECKS = "services/billing/billing/caller_checks/repository.py"
_DISCLOSURES = "services/billing/billing/caller_checks/disclosures.py"
_TOLD = "services/billing/tests/caller_checks/test_disclosures.py"
_RECEIPTS = "services/ticketing/ticketing/report_receipts/repository.py"
_DIGESTS = "services/ticketing/ticketing/department_digests/service.py"
_GAPS = "services/ticketing/ticketing/duty_gaps/repository.py"
_KEYS, _DOORS = (f"services/ticketing/ticketing/channel_keys/{name}.py" for name in ("models", "doors"))
_LIMITS, _POSTGRES, _WORKER = "libs/kit/kit/limits.py", "libs/stack/stack/postgres.py", "libs/kit/kit/worker.py"
_HTTP, _FACTS, _PARTS = (f"libs/kit/tests/test_{name}.py" for name in ("http", "events", "parts"))
_CATALOG, _TABLES, _ROUTES = (f"tests/isolation/test_{name}.py" for name in ("catalog", "tables", "routes"))

_ENABLE = '    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")\n'
_FORCE = '    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")\n'
_UNPROTECTED = (Patch(_SCHEMA, _ENABLE, ""), Patch(_SCHEMA, _FORCE, ""))
_UNPREDICATED = (
    Patch(_DATABASE, "        state.statement = state.statement.options(", "        state.statement.options("),
    Patch(_REPOSITORY, "        statement = statement.where(table.tenant_id == self.work.tenant_id)\n", ""),
)
_DELETE = (
    "            await connection.execute("
    '_DELETE, {"tenants": [r.tenant_id for r in rows], "ids": [r.id for r in rows]})\n'
    "            await connection.commit()\n"
)
_PUBLISHED = '            failpoints.hit("relay.published")\n'
_PUBLISH = "            await self._runtime.bus.publish(\n"
_STORE = '            await self.inbox.store(source, messages)\n            failpoints.hit("inbox.stored")\n'
_NEXT = "if row.aggregate_version == position + 1:"
_ACKNOWLEDGE = "            await self.runtime.bus.acknowledge(messages)\n"

TENANCY = (
    Mutant(
        "a policy that lets everything through",
        (
            Patch(
                _SCHEMA,
                """"USING (tenant_id = NULLIF(current_setting('app.tenant_id', true), '')::uuid) \"""",
                '"USING (true) "',
            ),
        ),
        (f"{_CATALOG}::test_the_schema_keeps_the_rules",),
    ),
    Mutant(
        "no row-level security on any table",
        _UNPROTECTED,
        (f"{_PARTS}::test_the_database_alone_keeps_tenants_apart",),
    ),
    Mutant(
        "no row-level security on one table",
        (
            Patch(
                _SCHEMA, _ENABLE, f'    if table == "person_phone":\n        return _grant(op, table, False)\n{_ENABLE}'
            ),
        ),
        (f"{_TABLES}::test_nothing_of_another_company_is_within_reach[registry-person_phone]",),
    ),
    Mutant(
        "neither row-level security nor the tenant predicate",
        (*_UNPROTECTED, *_UNPREDICATED),
        (f"{_HTTP}::test_another_company_sees_the_same_nothing_as_for_a_random_id",),
    ),
    Mutant(
        "neither of both, seen on all routes of a service",
        (*_UNPROTECTED, *_UNPREDICATED),
        (f"{_ROUTES}::test_what_is_anothers_looks_like_nothing[ticketing]",),
    ),
    Mutant(
        "the app role bypasses row-level security",
        (Patch(_POSTGRES, 'if kind == "relay" else', 'if kind != "owner" else'),),
        (f"{_CATALOG}::test_the_schema_keeps_the_rules",),
    ),
    Mutant(
        "a cache key without its company",
        (Patch(_LIMITS, ":t:{{{scope}}}:limit:", ":limit:{scope}:"),),
        ("tests/isolation/test_keys.py::test_every_key_names_its_service_and_its_company",),
    ),
)
ACCESS = (
    Mutant(
        "no permission check",
        (Patch(_GUARDS, "if permission and not principal.may(permission):", "if permission and False:"),),
        (f"{_HTTP}::test_who_is_nobody_and_who_may_not",),
    ),
    Mutant(
        "nobody has to sign in",
        (Patch(_GUARDS, 'if principal.realm == "public":\n        raise NotSignedIn', "if False:\n        return"),),
        (f"{_ROUTES}::test_nobody_gets_in_without_a_token[billing]",),
    ),
    Mutant(
        "a token is good on every host",
        (
            Patch(_GUARDS, "    if slug != host_slug:\n        raise NotSignedIn\n", ""),
            Patch(
                _GUARDS, "    if tenant is None or tenant.tenant_id != principal.tenant_id:", "    if tenant is None:"
            ),
        ),
        (f"{_HTTP}::test_a_token_is_worth_nothing_on_another_companys_host",),
    ),
    Mutant(
        "ended sessions go on",
        (Patch(_GUARDS, "if runtime.denials.refuses(principal):", "if False:"),),
        (f"{_ROUTES}::test_dead_tokens_are_refused[billing]",),
    ),
    Mutant(
        "another site's page may use the cookie",
        (Patch(_GUARDS, "            _same_site(headers, host)", "            pass"),),
        (f"{_ROUTES}::test_a_cookie_from_another_page_does_nothing[billing]",),
    ),
    Mutant(
        "no data scope",
        (Patch(_REPOSITORY, 'if principal.realm != "staff":', "if principal.realm:"),),
        (f"{_HTTP}::test_data_scope_hides_other_communities_and_other_peoples_notes",),
    ),
    Mutant(
        "calls ring in every community",
        (
            Patch(
                _CALLS,
                "return statement.where(*within_reach(self.work, Call.community_id, Call.operator_id))",
                "return statement",
            ),
        ),
        (f"{_TICKETING}/calls/test_routes.py::test_calls_of_another_community_do_not_ring_here",),
    ),
    Mutant(
        "a call shows the tickets of everybody",
        (Patch(_CALLS, "self.scoped(statement, Ticket).order_by", "statement.order_by"),),
        (f"{_TICKETING}/calls/test_reach.py::test_tickets_of_another_community_are_not_shown_with_a_call",),
    ),
    Mutant(
        "a ticket shows its calls to everybody",
        (Patch(_CALLS, "reached: AnySelect = self.scoped(statement, Ticket)", "reached: AnySelect = statement"),),
        (f"{_TICKETING}/calls/test_reach.py::test_calls_are_not_found_by_a_ticket_of_another_community",),
    ),
    Mutant(
        "a case opens to whoever has any part in any",
        (Patch(_TICKETS, "Ticket.id == id, part)", "Ticket.id == id)"),),
        (f"{_TICKETING}/tickets/test_parts.py::test_they_open_it_and_nothing_else",),
    ),
    Mutant(
        "a key of another system opens every community",
        (Patch(_KEYS, "return str(community_id) in self.communities", "return bool(community_id)"),),
        (f"{_TICKETING}/incoming_mails/test_door.py::test_a_key_brings_mail_to_its_own_communities_only",),
    ),
    Mutant(
        "a door keeps its connection while it counts whom it refused",
        (Patch(_DOORS, "        await self.work.rollback()\n", ""),),
        (f"{_TICKETING}/incoming_mails/test_door.py::test_many_who_knock_in_vain_hold_up_nobody",),
    ),
    Mutant(
        "fees are told to colleagues of whoever verified the caller",
        (Patch(_CHECKS, "                CallerCheck.staff_id == self.work.principal.id,\n", ""),),
        (f"{_TOLD}::test_a_check_is_good_for_whoever_made_it_alone",),
    ),
    Mutant(
        "a check of a caller opens fees for ever",
        (Patch(_CHECKS, "                CallerCheck.until > self.work.now,\n", ""),),
        (f"{_TOLD}::test_a_check_lasts_for_the_call_and_ten_minutes",),
    ),
    Mutant(
        "who serves callers reads the fees of everybody",
        (Patch(_DISCLOSURES, "if not self._free and payer_id not in", "if"),),
        (f"{_TOLD}::test_nothing_is_told_before_somebody_is_verified_and_nothing_of_anybody_else",),
    ),
    Mutant(
        "a receipt is anybody's",
        (
            Patch(
                _RECEIPTS,
                "ReportReceipt.id == id, ReportReceipt.staff_id == self.work.principal.id",
                "ReportReceipt.id == id",
            ),
        ),
        (f"{_ROUTES}::test_what_is_somebody_elses_looks_like_nothing[ticketing]",),
    ),
    Mutant(
        "a digest counts the communities of everybody",
        (Patch(_DIGESTS, "with seeing_as(self.work, _reader(head, own_only=False)):", "if True:"),),
        (f"{_TICKETING}/department_digests/test_routes.py::test_a_head_reads_of_their_communities_alone",),
    ),
    Mutant(
        "a digest lists the cases of everybody",
        (Patch(_DIGESTS, 'own_only=head.scope == "own"', "own_only=False"),),
        (f"{_TICKETING}/department_digests/test_routes.py::test_own_records_narrow_the_cases_and_not_the_figures",),
    ),
    Mutant(
        "gaps of a roster are seen in every community",
        (
            Patch(
                _GAPS,
                "        statement: AnySelect = self.scoped(\n            select(\n                gap.id,",
                "        statement: AnySelect = (\n            select(\n                gap.id,",
            ),
        ),
        (f"{_ROUTES}::test_lists_and_bodies_do_not_reach_another_community[ticketing]",),
    ),
    Mutant(
        "no data scope, seen on all routes of a service",
        (Patch(_REPOSITORY, 'if principal.realm != "staff":', "if principal.realm:"),),
        (f"{_ROUTES}::test_another_communitys_things_look_like_nothing[billing]",),
    ),
)
FACTS = (
    Mutant(
        "a fact takes effect as often as it comes",
        (Patch(_INBOX, _NEXT, "if row.aggregate_version <= position + 1:"),),
        (_FACTS,),
    ),
    Mutant(
        "facts of an aggregate apply in any order",
        (
            Patch(_INBOX, "if row.aggregate_version > position + 1:", "if row.aggregate_version < 0:"),
            Patch(_INBOX, _NEXT, "if row.aggregate_version > position:"),
        ),
        (f"{_FACTS}::test_facts_of_one_aggregate_apply_in_order_of_their_version",),
    ),
    Mutant(
        "deleted before published",
        (Patch(_RELAY, _PUBLISHED + _DELETE, ""), Patch(_RELAY, _PUBLISH, _DELETE + _PUBLISHED + _PUBLISH)),
        (f"{_FACTS}::test_a_relay_that_dies_between_publish_and_delete_stores_nothing_twice",),
    ),
    Mutant(
        "acknowledged before stored",
        (Patch(_WORKER, _STORE + _ACKNOWLEDGE, _ACKNOWLEDGE + _STORE),),
        ("tests/isolation/test_events.py::test_a_fact_that_could_not_be_stored_is_not_acknowledged",),
    ),
)
MUTANTS = (*TENANCY, *ACCESS, *FACTS)
