"""The inbox of each staff member."""
