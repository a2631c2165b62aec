"""The declarative base of identity's tables."""

from kit.models import model_base

Model = model_base("identity")
