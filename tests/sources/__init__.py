"""Tests of ``spanalysis.sources``; a package, so that file names may recur in other folders."""
