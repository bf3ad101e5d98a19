"""Why this exists: which figures, statements and tables a brief holds is decided apart from its printing."""
