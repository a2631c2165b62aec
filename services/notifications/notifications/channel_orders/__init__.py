"""In which order a company's customers are reached."""
