"""Why this exists: ``python -m spanalysis`` is the command where scripts are not on the path."""

from spanalysis.cli import main

if __name__ == "__main__":
    main(prog_name="spanalysis")
