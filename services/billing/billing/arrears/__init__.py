"""What units owe: for the stack view, the desk and the 360°."""
