"""What the centre proposes to do about the feedback of a period: of the whole company, or of one department (S4-41)."""
