"""Why this exists: an analyst wants the rows behind figures in one accessible Excel file.

The layout follows the UK Government Analysis Function's guidance, "Releasing statistics in spreadsheets": a
cover, contents, notes, then one table a sheet with its title in A1 and one header row. Pages say what stands
where (:mod:`.pages`); only :mod:`.drawing` knows openpyxl.
"""

from __future__ import annotations

from spanalysis.briefs.workbook.making import save_workbook, workbook

__all__ = ["save_workbook", "workbook"]
