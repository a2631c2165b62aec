"""The declarative base of billing's tables."""

from kit.models import model_base

Model = model_base("billing")
