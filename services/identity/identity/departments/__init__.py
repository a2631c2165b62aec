"""Departments: the tree of the organisation, its heads, who works where."""
