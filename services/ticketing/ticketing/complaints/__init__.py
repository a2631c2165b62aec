"""Complaints as the service centre looks at them: ruling, cause, who is responsible, whether the owner confirmed."""
