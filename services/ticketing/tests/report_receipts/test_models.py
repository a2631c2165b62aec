"""A receipt is given once."""

from datetime import UTC, datetime, timedelta

from ticketing.report_receipts.models import ReportReceipt

AT = datetime(2025, 3, 31, 2, tzinfo=UTC)


def test_what_was_read_stays_read_at_its_first_time() -> None:
    receipt = ReportReceipt(read_at=None)
    assert receipt.acknowledge(AT)
    assert not receipt.acknowledge(AT + timedelta(hours=1))
    assert receipt.read_at == AT
