"""Projections, charge items, billing runs, bills, payments, receipts and the ledger."""

from alembic import op

from kit import schema

revision = "0001"
down_revision = None

PROJECTIONS = """
CREATE TABLE community (
  tenant_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL, name text NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE unit (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, building_id uuid NOT NULL,
  code text NOT NULL, floor bigint NOT NULL, unit_type text NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'void')),
  PRIMARY KEY (tenant_id, id));
CREATE INDEX unit_community ON unit (tenant_id, community_id, id);
CREATE INDEX unit_building ON unit (tenant_id, building_id, id);
CREATE TABLE unit_area (
  tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, valid_from date NOT NULL,
  gross_area numeric NOT NULL CHECK (gross_area >= 0),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, unit_id, valid_from));
CREATE TABLE ownership (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, unit_id uuid NOT NULL,
  payer_id uuid NOT NULL, joint boolean NOT NULL, valid_from date NOT NULL, valid_to date,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX ownership_unit ON ownership (tenant_id, unit_id, valid_from);
CREATE TABLE staff (
  tenant_id uuid NOT NULL, id uuid NOT NULL, display_name text NOT NULL, status text NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE number_counter (
  tenant_id uuid NOT NULL, community_id uuid NOT NULL, prefix text NOT NULL, day date NOT NULL, last bigint NOT NULL,
  PRIMARY KEY (tenant_id, community_id, prefix, day))
"""

CHARGES = """
CREATE TABLE charge_item (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, code text NOT NULL, name text NOT NULL,
  category text NOT NULL,
  nature text NOT NULL
    CHECK (nature IN ('service', 'rent', 'pass_through', 'deposit', 'fee', 'late_fee', 'fund')),
  cycle_months bigint NOT NULL CHECK (cycle_months IN (0, 1, 3, 6, 12)),
  bill_in text NOT NULL CHECK (bill_in IN ('advance', 'arrears')),
  proration text NOT NULL
    CHECK (proration IN ('ACTUAL_DAYS', 'DAY_30', 'FULL_MONTH', 'NEXT_MONTH', 'HALF_MONTH_15')),
  valid_to date, source text NOT NULL CHECK (source IN ('registry', 'manual', 'system')),
  state text NOT NULL CHECK (state IN ('active', 'retired')),
  created_at timestamptz NOT NULL, created_by uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, community_id, code));
CREATE TABLE price_version (
  tenant_id uuid NOT NULL, id uuid NOT NULL, charge_item_id uuid NOT NULL, valid_from date NOT NULL,
  revision bigint NOT NULL CHECK (revision > 0), formula text NOT NULL CHECK (formula IN ('area_price', 'fixed')),
  unit_price numeric NOT NULL CHECK (unit_price >= 0), fixed_amount numeric NOT NULL CHECK (fixed_amount >= 0),
  minimum numeric CHECK (minimum >= 0), created_at timestamptz NOT NULL, created_by uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, charge_item_id, valid_from, revision),
  FOREIGN KEY (tenant_id, charge_item_id) REFERENCES charge_item (tenant_id, id));
CREATE TABLE charge_assignment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL,
  object_kind text NOT NULL CHECK (object_kind IN ('unit')), object_id uuid NOT NULL, item_code text NOT NULL,
  valid_from date NOT NULL, valid_to date CHECK (valid_to >= valid_from),
  source text NOT NULL CHECK (source IN ('registry', 'manual')),
  replaced_at timestamptz, created_at timestamptz NOT NULL, created_by uuid,
  PRIMARY KEY (tenant_id, id));
CREATE UNIQUE INDEX charge_assignment_current
  ON charge_assignment (tenant_id, object_id, item_code, source, valid_from) WHERE replaced_at IS NULL;
CREATE INDEX charge_assignment_item ON charge_assignment (tenant_id, community_id, item_code, id)
  WHERE replaced_at IS NULL
"""

RUNS = """
CREATE TABLE billing_run (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, community_id uuid NOT NULL, period_from date NOT NULL, period_to date NOT NULL,
  state text NOT NULL CHECK (state IN ('calculating', 'calculated', 'issuing', 'issued', 'discarded')),
  requested_by uuid NOT NULL, issued_by uuid, issued_at timestamptz, discarded_by uuid, discard_reason text,
  cursor_id uuid, units_total bigint NOT NULL, units_done bigint NOT NULL, bills bigint NOT NULL,
  bills_done bigint NOT NULL, lines bigint NOT NULL, amount_cents bigint NOT NULL, previous_cents bigint NOT NULL,
  jumps bigint NOT NULL, unbilled bigint NOT NULL,
  PRIMARY KEY (tenant_id, id), CHECK (period_to >= period_from));
CREATE UNIQUE INDEX billing_run_open ON billing_run (tenant_id, community_id)
  WHERE state IN ('calculating', 'calculated', 'issuing');
CREATE INDEX billing_run_community ON billing_run (tenant_id, community_id, id);
CREATE TABLE billing_run_total (
  tenant_id uuid NOT NULL, id uuid NOT NULL, run_id uuid NOT NULL, charge_item_id uuid NOT NULL,
  lines bigint NOT NULL, amount_cents bigint NOT NULL, previous_cents bigint NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, run_id, charge_item_id),
  FOREIGN KEY (tenant_id, run_id) REFERENCES billing_run (tenant_id, id));
CREATE TABLE billing_run_finding (
  tenant_id uuid NOT NULL, id uuid NOT NULL, run_id uuid NOT NULL, unit_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('jump', 'no_bill')), reason text NOT NULL, charge_item_id uuid,
  previous_cents bigint NOT NULL, current_cents bigint NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, run_id) REFERENCES billing_run (tenant_id, id));
CREATE INDEX billing_run_finding_run ON billing_run_finding (tenant_id, run_id, kind, id)
"""

BILLS = """
CREATE TABLE bill (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text, community_id uuid NOT NULL, unit_id uuid, payer_id uuid,
  joint boolean NOT NULL, run_id uuid, work_order_id uuid,
  bill_in text NOT NULL CHECK (bill_in IN ('advance', 'arrears')), period_from date NOT NULL,
  period_to date NOT NULL, amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
  discount_cents bigint NOT NULL CHECK (discount_cents >= 0), waived_cents bigint NOT NULL CHECK (waived_cents >= 0),
  paid_cents bigint NOT NULL CHECK (paid_cents >= 0), balance_cents bigint NOT NULL CHECK (balance_cents >= 0),
  due_date date, state text NOT NULL CHECK (state IN ('draft', 'issued', 'partially_paid', 'paid', 'void')),
  issued_at timestamptz, issued_by uuid, overdue_at timestamptz,
  voided_at timestamptz, voided_by uuid, void_reason text, journal_id uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no),
  CHECK (state = 'void' OR balance_cents = amount_cents - discount_cents - waived_cents - paid_cents),
  CHECK (state IN ('draft', 'void') OR (no IS NOT NULL AND due_date IS NOT NULL AND journal_id IS NOT NULL)));
CREATE INDEX bill_community ON bill (tenant_id, community_id, id);
CREATE INDEX bill_unit ON bill (tenant_id, unit_id, id);
CREATE INDEX bill_payer ON bill (tenant_id, payer_id, id) WHERE payer_id IS NOT NULL;
CREATE INDEX bill_run ON bill (tenant_id, run_id, id) WHERE run_id IS NOT NULL;
CREATE INDEX bill_open ON bill (tenant_id, unit_id, due_date) WHERE state IN ('issued', 'partially_paid');
CREATE INDEX bill_falls_due ON bill (tenant_id, due_date)
  WHERE state IN ('issued', 'partially_paid') AND overdue_at IS NULL;
CREATE TABLE bill_line (
  tenant_id uuid NOT NULL, id uuid NOT NULL, bill_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('charge', 'labour', 'material')),
  object_kind text NOT NULL CHECK (object_kind IN ('unit', 'work_order')), object_id uuid NOT NULL,
  charge_item_id uuid NOT NULL, price_version_id uuid, period_from date NOT NULL, period_to date NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0), trace jsonb, released boolean NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, bill_id) REFERENCES bill (tenant_id, id));
CREATE INDEX bill_line_bill ON bill_line (tenant_id, bill_id);
CREATE UNIQUE INDEX bill_line_once
  ON bill_line (tenant_id, object_id, charge_item_id, period_from, period_to, price_version_id, kind)
  NULLS NOT DISTINCT WHERE NOT released;
CREATE TABLE work_order_account (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, unit_id uuid,
  labour_cents bigint NOT NULL CHECK (labour_cents >= 0), material_cents bigint NOT NULL CHECK (material_cents >= 0),
  bill_id uuid NOT NULL, state text NOT NULL CHECK (state IN ('billed', 'settled')), settled_at timestamptz,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, bill_id),
  FOREIGN KEY (tenant_id, bill_id) REFERENCES bill (tenant_id, id))
"""

PAYMENTS = """
CREATE TABLE payment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, community_id uuid NOT NULL, unit_id uuid NOT NULL, payer_id uuid,
  channel text NOT NULL CHECK (channel IN ('cash', 'transfer')), reference text,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0),
  credited_cents bigint NOT NULL CHECK (credited_cents >= 0 AND credited_cents <= amount_cents),
  received_at timestamptz NOT NULL, cashier_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('succeeded', 'reversed')), journal_id uuid NOT NULL,
  reversed_at timestamptz, reversed_by uuid, reversal_reason text, reversal_journal_id uuid,
  PRIMARY KEY (tenant_id, id), CHECK (channel = 'cash' OR reference IS NOT NULL),
  CHECK (reversed_by IS NULL OR reversed_by <> cashier_id));
CREATE UNIQUE INDEX payment_reference ON payment (tenant_id, channel, reference)
  WHERE state = 'succeeded' AND reference IS NOT NULL;
CREATE INDEX payment_community ON payment (tenant_id, community_id, id);
CREATE INDEX payment_unit ON payment (tenant_id, unit_id, id);
CREATE INDEX payment_cashier ON payment (tenant_id, cashier_id, received_at);
CREATE TABLE payment_allocation (
  tenant_id uuid NOT NULL, id uuid NOT NULL, payment_id uuid NOT NULL, bill_id uuid NOT NULL,
  principal_cents bigint NOT NULL CHECK (principal_cents >= 0),
  interest_cents bigint NOT NULL CHECK (interest_cents >= 0),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, payment_id, bill_id),
  FOREIGN KEY (tenant_id, payment_id) REFERENCES payment (tenant_id, id),
  FOREIGN KEY (tenant_id, bill_id) REFERENCES bill (tenant_id, id));
CREATE INDEX payment_allocation_bill ON payment_allocation (tenant_id, bill_id);
CREATE TABLE credit_balance (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, unit_id uuid NOT NULL, payer_id uuid,
  balance_cents bigint NOT NULL CHECK (balance_cents >= 0),
  PRIMARY KEY (tenant_id, id), UNIQUE NULLS NOT DISTINCT (tenant_id, unit_id, payer_id));
CREATE TABLE credit_entry (
  tenant_id uuid NOT NULL, id uuid NOT NULL, credit_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('credited', 'used', 'restored', 'taken_back')),
  amount_cents bigint NOT NULL CHECK (amount_cents <> 0), payment_id uuid, bill_id uuid, restores_id uuid,
  journal_id uuid NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, restores_id),
  FOREIGN KEY (tenant_id, credit_id) REFERENCES credit_balance (tenant_id, id));
CREATE INDEX credit_entry_credit ON credit_entry (tenant_id, credit_id, id);
CREATE TABLE receipt_book (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, last bigint NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, community_id));
CREATE TABLE receipt (
  tenant_id uuid NOT NULL, id uuid NOT NULL, book_id uuid NOT NULL, seq bigint NOT NULL, no text NOT NULL,
  community_id uuid NOT NULL, payment_id uuid NOT NULL, token text NOT NULL, amount_cents bigint NOT NULL,
  issued_at timestamptz NOT NULL, state text NOT NULL CHECK (state IN ('valid', 'void')),
  void_reason text, voided_at timestamptz, voided_by uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, book_id, seq), UNIQUE (tenant_id, no),
  UNIQUE (tenant_id, payment_id), UNIQUE (tenant_id, token),
  FOREIGN KEY (tenant_id, book_id) REFERENCES receipt_book (tenant_id, id),
  FOREIGN KEY (tenant_id, payment_id) REFERENCES payment (tenant_id, id));
CREATE INDEX receipt_community ON receipt (tenant_id, community_id, id);
CREATE TABLE receipt_print (
  tenant_id uuid NOT NULL, id uuid NOT NULL, receipt_id uuid NOT NULL, seq bigint NOT NULL CHECK (seq > 0),
  printed_at timestamptz NOT NULL, printed_by uuid NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, receipt_id, seq),
  FOREIGN KEY (tenant_id, receipt_id) REFERENCES receipt (tenant_id, id))
"""

LEDGER = """
CREATE TABLE ledger_account (
  tenant_id uuid NOT NULL, id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('receivable', 'cash', 'prepayment', 'revenue', 'pass_through_payable', 'deposit_payable', 'fund_payable')),
  ref text NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, kind, ref));
CREATE TABLE transfer (
  tenant_id uuid NOT NULL, id uuid NOT NULL, journal_id uuid NOT NULL,
  kind text NOT NULL
    CHECK (kind IN ('bill', 'bill_void', 'payment', 'payment_reversal', 'credit_use', 'credit_restore')),
  document_id uuid NOT NULL, community_id uuid NOT NULL, bill_id uuid,
  debit_account_id uuid NOT NULL, credit_account_id uuid NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0), posted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), CHECK (debit_account_id <> credit_account_id),
  FOREIGN KEY (tenant_id, debit_account_id) REFERENCES ledger_account (tenant_id, id),
  FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id));
CREATE INDEX transfer_journal ON transfer (tenant_id, journal_id);
CREATE INDEX transfer_bill ON transfer (tenant_id, bill_id) WHERE bill_id IS NOT NULL
"""

TABLES = (
    "community",
    "unit",
    "unit_area",
    "ownership",
    "staff",
    "number_counter",
    "charge_item",
    "price_version",
    "charge_assignment",
    "billing_run",
    "billing_run_total",
    "billing_run_finding",
    "bill",
    "bill_line",
    "work_order_account",
    "payment",
    "credit_balance",
    "receipt_book",
    "receipt",
)
APPEND_ONLY = ("payment_allocation", "credit_entry", "receipt_print", "ledger_account", "transfer")


def upgrade() -> None:
    schema.install(op)
    for script in (PROJECTIONS, CHARGES, RUNS, BILLS, PAYMENTS, LEDGER):
        schema.execute(op, script)
    for table in TABLES:
        schema.protect(op, table)
    for table in APPEND_ONLY:
        schema.protect(op, table, append_only=True)
