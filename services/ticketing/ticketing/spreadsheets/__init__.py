"""Lists and figures as files of a spreadsheet (the `x` of the role matrix): what the screen shows, nothing else."""
