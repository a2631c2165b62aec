"""K09 on the reports a case stands in: why a daily report is due exactly then (C3.3)."""
