"""What follows when somebody is not satisfied."""
