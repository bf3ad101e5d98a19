"""Why this exists: what social protection costs, what is spent on it, and what is lacking."""
