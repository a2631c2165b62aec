"""Billing: charge items and prices, billing runs, bills, payments, receipts and the ledger underneath.

Owns: charge items with price versions and assignments by date, meters and readings, allocations of shared cost and
objections to them, billing runs, bills and their corrections, repair charges, disputes, dunning cases, one-off bills,
deposits, payments, credit and its refunds, receipts, shifts of cashiers and their closing, bank statements and their
lines, ledger transfers.
Publishes: `events.billing`.
Listens: registry (communities, units, ownership, charge plans), identity (staff), ticketing (chargeable work,
verified callers, tickets with home, person and whether they are open).
"""
