"""Why this exists: Word, PDF, Excel and web pages show Figures and tables that exist, and add nothing."""
