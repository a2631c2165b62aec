"""Return-visit rate and satisfaction, counted from the visits themselves."""
