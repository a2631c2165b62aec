"""What was done and what is left: per member of the desk, per department, per customer, per day."""
