"""The units as registry states them: areas and owners by date."""
