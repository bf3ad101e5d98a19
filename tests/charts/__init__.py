"""Tests of the charts; a package, so that module names may repeat in other folders."""
