"""Places and their names."""
