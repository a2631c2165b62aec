"""Billing as data."""

from billing.adjustments.routes import routes as adjustments
from billing.allocation_objections.routes import routes as allocation_objections
from billing.allocations.routes import routes as allocations
from billing.allocations.timers import bill_shares
from billing.arrears.routes import routes as arrears
from billing.bank_lines.routes import routes as bank_lines
from billing.bank_statements.routes import routes as bank_statements
from billing.bank_statements.timers import tell_unresolved
from billing.billing_runs.routes import routes as billing_runs
from billing.billing_runs.timers import step
from billing.bills.routes import routes as bills
from billing.bills.timers import start_sweeping, sweep
from billing.caller_checks.timers import forget
from billing.charge_items.routes import routes as charge_items
from billing.consumers import consumers
from billing.day_closings.routes import routes as day_closings
from billing.deposits.routes import routes as deposits
from billing.deposits.timers import note_late
from billing.discount_rules.routes import routes as discount_rules
from billing.discounts.routes import routes as discounts
from billing.disputes.routes import routes as disputes
from billing.dunning_cases.routes import routes as dunning_cases
from billing.dunning_policies.routes import routes as dunning_policies
from billing.dunning_reviews.timers import dun
from billing.early_payments.routes import routes as early_payments
from billing.late_fees.routes import routes as late_fees
from billing.ledgers.routes import routes as ledgers
from billing.meters.routes import routes as meters
from billing.models import Model
from billing.one_off_bills.routes import routes as one_off_bills
from billing.payments.routes import routes as payments
from billing.reading_sheets.routes import routes as reading_sheets
from billing.readings.routes import routes as readings
from billing.receipts.routes import routes as receipts
from billing.refunds.routes import routes as refunds
from billing.settings import Settings
from billing.waivers.routes import routes as waivers
from events import billing as published
from kit.service import Service

service = Service(
    name="billing",
    settings=Settings,
    model=Model,
    events=published,
    routes=[
        *charge_items,
        *meters,
        *readings,
        *reading_sheets,
        *allocations,
        *allocation_objections,
        *billing_runs,
        *bills,
        *one_off_bills,
        *payments,
        *receipts,
        *arrears,
        *late_fees,
        *waivers,
        *disputes,
        *dunning_cases,
        *dunning_policies,
        *adjustments,
        *discount_rules,
        *discounts,
        *early_payments,
        *deposits,
        *refunds,
        *day_closings,
        *bank_statements,
        *bank_lines,
        *ledgers,
    ],
    consumers=consumers,
    timers=[step, bill_shares, sweep, forget, note_late, dun, tell_unresolved],
    on_provision=start_sweeping,
)
