"""What a run bills: the rule that turns the facts of units into draft bills, and the loading of those facts."""
