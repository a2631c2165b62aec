"""Late fees (违约金): what the contract agrees, and what a bill costs that is paid late."""
