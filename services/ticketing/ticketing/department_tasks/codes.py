"""Who has to do with tasks of departments."""

EXECUTE = "ticketing.department_task.execute"
"""Does them, says how they go, and opens their cases though tickets are not theirs to read"""
