"""What must hold of the books whatever people do: what must not exist, and what the ledger says of the documents."""

from sqlalchemy import text

# Each statement counts what must not exist.
WRONG = {
    "an overpaid bill": """
        SELECT count(*) FROM bill WHERE tenant_id = :tenant_id
          AND paid_cents + waived_cents + discount_cents > amount_cents""",
    "a discount of what is not settled": """
        SELECT count(*) FROM bill WHERE tenant_id = :tenant_id AND discount_cents > 0 AND balance_cents > 0""",
    "more let go of beside payments than of the bill": """
        SELECT count(*) FROM bill b WHERE b.tenant_id = :tenant_id AND b.discount_cents < (
          SELECT coalesce(sum(a.discount_cents), 0) FROM payment_allocation a
          JOIN payment p ON p.tenant_id = a.tenant_id AND p.id = a.payment_id AND p.state = 'succeeded'
          WHERE a.tenant_id = :tenant_id AND a.bill_id = b.id AND a.discount_journal_id = b.discount_journal_id)""",
    "a payment that says otherwise than its parts": """
        SELECT count(*) FROM payment p WHERE p.tenant_id = :tenant_id AND p.state = 'succeeded'
          AND p.discount_cents <> (SELECT coalesce(sum(a.discount_cents), 0) FROM payment_allocation a
            JOIN bill b ON b.tenant_id = a.tenant_id AND b.id = a.bill_id
            WHERE a.tenant_id = :tenant_id AND a.payment_id = p.id
              AND a.discount_journal_id = b.discount_journal_id)""",
    "negative credit": "SELECT count(*) FROM credit_balance WHERE tenant_id = :tenant_id AND balance_cents < 0",
    "a bill that is not the sum of its lines": """
        SELECT count(*) FROM bill b WHERE b.tenant_id = :tenant_id AND b.amount_cents <> (
          SELECT sum(l.amount_cents) FROM bill_line l WHERE l.tenant_id = :tenant_id AND l.bill_id = b.id)""",
    "a bill whose receivable differs from its balance": """
        SELECT count(*) FROM bill b WHERE b.tenant_id = :tenant_id AND b.state <> 'draft' AND b.balance_cents <> (
          SELECT coalesce(sum(CASE WHEN d.kind = 'receivable' THEN t.amount_cents ELSE 0 END)
                        - sum(CASE WHEN c.kind = 'receivable' THEN t.amount_cents ELSE 0 END), 0)
          FROM transfer t
          JOIN ledger_account d ON d.tenant_id = t.tenant_id AND d.id = t.debit_account_id
          JOIN ledger_account c ON c.tenant_id = t.tenant_id AND c.id = t.credit_account_id
          WHERE t.tenant_id = :tenant_id AND t.bill_id = b.id)""",
    "a late fee that was paid otherwise than its bill says": """
        SELECT count(*) FROM bill b WHERE b.tenant_id = :tenant_id AND b.late_fee_paid_cents <> (
          SELECT coalesce(sum(a.interest_cents), 0) FROM payment_allocation a
          JOIN payment p ON p.tenant_id = a.tenant_id AND p.id = a.payment_id
          WHERE a.tenant_id = :tenant_id AND a.bill_id = b.id AND p.state = 'succeeded') + (
          SELECT coalesce(sum(CASE e.kind WHEN 'used' THEN e.late_fee_cents ELSE -e.late_fee_cents END), 0)
          FROM credit_entry e LEFT JOIN payment o ON o.tenant_id = e.tenant_id AND o.id = e.payment_id
          WHERE e.tenant_id = :tenant_id AND e.bill_id = b.id AND coalesce(o.state, 'succeeded') = 'succeeded')""",
    "a line that is reversed twice, or stands though it is reversed": """
        SELECT count(*) FROM (
          SELECT 1 FROM bill_line r JOIN bill b ON b.tenant_id = r.tenant_id AND b.id = r.bill_id AND b.state <> 'void'
          JOIN bill_line l ON l.tenant_id = r.tenant_id AND l.id = r.reverses_id
          WHERE r.tenant_id = :tenant_id GROUP BY l.id HAVING count(*) > 1 OR bool_or(NOT l.released)) wrong""",
    "a correction that booked otherwise than it says": """
        SELECT count(*) FROM bill_adjustment a WHERE a.tenant_id = :tenant_id AND a.state = 'applied' AND (
          a.new_cents - a.old_cents <> (SELECT sum(l.amount_cents) FROM bill_line l
            WHERE l.tenant_id = :tenant_id AND l.adjustment_id = a.id)
          OR a.credited_cents <> (SELECT coalesce(sum(e.amount_cents), 0) FROM credit_entry e
            WHERE e.tenant_id = :tenant_id AND e.adjustment_id = a.id))""",
    "a bill of its own for what comes to more that is due before it was issued": """
        SELECT count(*) FROM bill WHERE tenant_id = :tenant_id AND adjusts_id IS NOT NULL
          AND due_date <= CAST(issued_at AT TIME ZONE 'Asia/Shanghai' AS date)""",
    "credit that differs from its entries": """
        SELECT count(*) FROM credit_balance c WHERE c.tenant_id = :tenant_id AND c.balance_cents <> (
          SELECT sum(e.amount_cents) FROM credit_entry e WHERE e.tenant_id = :tenant_id AND e.credit_id = c.id)""",
    "a period billed twice": """
        SELECT count(*) FROM (
          SELECT 1 FROM bill_line WHERE tenant_id = :tenant_id AND NOT released
          GROUP BY object_id, charge_item_id, period_from HAVING count(*) > 1) twice""",
    "a gap in the receipt book": """
        SELECT count(*) FROM receipt_book b WHERE b.tenant_id = :tenant_id AND b.last <> (
          SELECT count(*) FROM receipt r WHERE r.tenant_id = :tenant_id AND r.book_id = b.id)""",
    "a document without its journal": """
        SELECT count(*) FROM payment p WHERE p.tenant_id = :tenant_id AND p.amount_cents + p.waived_cents <> (
          SELECT sum(t.amount_cents) FROM transfer t WHERE t.tenant_id = :tenant_id AND t.journal_id = p.journal_id)""",
    "cash that went through no shift": """
        SELECT count(*) FROM payment p WHERE p.tenant_id = :tenant_id AND p.channel = 'cash'
          AND 1 + (p.state = 'reversed')::int <> (SELECT count(*) FROM day_closing_entry e
            WHERE e.tenant_id = :tenant_id AND e.document_id = p.id AND e.channel = 'cash')""",
    "a drawer below nothing": """
        SELECT count(*) FROM day_closing c WHERE c.tenant_id = :tenant_id AND 0 > c.float_cents + (
          SELECT coalesce(sum(CASE e.kind WHEN 'payment' THEN e.amount_cents ELSE -e.amount_cents END), 0)
          FROM day_closing_entry e WHERE e.tenant_id = :tenant_id AND e.closing_id = c.id AND e.channel = 'cash')""",
    "a shift that differs from the ledger": """
        SELECT count(*) FROM day_closing_entry e JOIN payment p ON p.tenant_id = e.tenant_id AND p.id = e.document_id
        WHERE e.tenant_id = :tenant_id AND e.amount_cents <> (
          SELECT coalesce(sum(t.amount_cents), 0) FROM transfer t
          JOIN ledger_account a ON a.tenant_id = t.tenant_id AND a.kind = 'cash'
            AND a.id = CASE e.kind WHEN 'payment' THEN t.debit_account_id ELSE t.credit_account_id END
          WHERE t.tenant_id = :tenant_id
            AND t.journal_id = CASE e.kind WHEN 'payment' THEN p.journal_id ELSE p.reversal_journal_id END)""",
    "a shift that changed after it was counted": """
        SELECT count(*) FROM day_closing c WHERE c.tenant_id = :tenant_id AND c.state <> 'open'
          AND c.cash_in_cents - c.cash_out_cents <> (
            SELECT coalesce(sum(CASE e.kind WHEN 'payment' THEN e.amount_cents ELSE -e.amount_cents END), 0)
            FROM day_closing_entry e WHERE e.tenant_id = :tenant_id AND e.closing_id = c.id)""",
    "a deposit that is held though its bill is not paid": """
        SELECT count(*) FROM deposit d JOIN bill b ON b.tenant_id = d.tenant_id AND b.id = d.bill_id
        WHERE d.tenant_id = :tenant_id AND (d.paid_cents > 0) <> (b.state = 'paid')""",
    "more given back and kept of a deposit than was paid": """
        SELECT count(*) FROM deposit d WHERE d.tenant_id = :tenant_id
          AND d.refunded_cents + d.deducted_cents > d.paid_cents""",
    "a deposit that its bill does not show": """
        SELECT count(*) FROM bill b WHERE b.tenant_id = :tenant_id AND b.deposit_cents <> (
          SELECT coalesce(sum(d.amount_cents), 0) FROM deposit d
          WHERE d.tenant_id = :tenant_id AND d.bill_id = b.id)""",
    "a waiver that its bill does not show": """
        SELECT count(*) FROM waiver w JOIN bill b ON b.tenant_id = w.tenant_id AND b.id = w.bill_id
        WHERE w.tenant_id = :tenant_id AND w.state = 'applied'
          AND w.amount_cents > CASE w.part WHEN 'principal' THEN b.waived_cents ELSE b.late_fee_waived_cents END""",
}
BALANCES = text("""
SELECT d.kind, sum(t.amount_cents) FROM transfer t JOIN ledger_account d
  ON d.tenant_id = t.tenant_id AND d.id = t.debit_account_id WHERE t.tenant_id = :tenant_id GROUP BY d.kind
UNION ALL
SELECT c.kind, -sum(t.amount_cents) FROM transfer t JOIN ledger_account c
  ON c.tenant_id = t.tenant_id AND c.id = t.credit_account_id WHERE t.tenant_id = :tenant_id GROUP BY c.kind""")
DOCUMENTS = text("""
SELECT (SELECT coalesce(sum(balance_cents), 0) FROM bill
        WHERE tenant_id = :tenant_id AND state <> 'draft') AS receivable,
       (SELECT coalesce(sum(amount_cents), 0) FROM payment
        WHERE tenant_id = :tenant_id AND state = 'succeeded') +
       (SELECT coalesce(sum(difference_cents), 0) FROM day_closing
        WHERE tenant_id = :tenant_id AND accepted_by IS NOT NULL) -
       (SELECT coalesce(sum(refunded_cents), 0) FROM deposit WHERE tenant_id = :tenant_id) -
       (SELECT coalesce(sum(amount_cents), 0) FROM refund
        WHERE tenant_id = :tenant_id AND state = 'paid_out') AS cash,
       (SELECT -coalesce(sum(amount_cents), 0) FROM refund
        WHERE tenant_id = :tenant_id AND state IN ('requested', 'reviewed', 'approved')) AS refund_payable,
       (SELECT -coalesce(sum(difference_cents), 0) FROM day_closing
        WHERE tenant_id = :tenant_id AND accepted_by IS NOT NULL) AS cash_difference,
       (SELECT coalesce(sum(deducted_cents + refunded_cents - amount_cents), 0) FROM deposit
        WHERE tenant_id = :tenant_id AND state <> 'void') AS deposit_payable,
       (SELECT -coalesce(sum(deducted_cents), 0) FROM deposit WHERE tenant_id = :tenant_id) AS deposit_kept,
       (SELECT coalesce(sum(waived_cents), 0) FROM payment
        WHERE tenant_id = :tenant_id AND state = 'succeeded') +
       (SELECT coalesce(sum(amount_cents), 0) FROM waiver
        WHERE tenant_id = :tenant_id AND state = 'applied' AND part = 'principal') AS waiver,
       (SELECT coalesce(sum(discount_cents), 0) FROM bill WHERE tenant_id = :tenant_id) AS discount,
       (SELECT -coalesce(sum(balance_cents), 0) FROM credit_balance WHERE tenant_id = :tenant_id) AS prepayment,
       (SELECT -coalesce(sum(late_fee_paid_cents), 0) FROM bill WHERE tenant_id = :tenant_id) AS late_fee,
       (SELECT -coalesce(sum(amount_cents - deposit_cents), 0) FROM bill
        WHERE tenant_id = :tenant_id AND state NOT IN ('draft', 'void')) AS revenue""")
