"""Why this exists: what has to be made is worked out before anything is made.

A plan compares each task's fingerprint now with the one in the manifest, and puts what is stale into jobs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from spanalysis import fingerprint as fp
from spanalysis.errors import ProjectError, listed
from spanalysis.manifest import Manifest
from spanalysis.provenance import PACKAGE, Home, resources
from spanalysis.stages import Stage
from spanalysis.tasks import RECONCILIATION_PATH, RECONCILIATION_TASK, Exhibit, Job, exhibits
from spanalysis.text.locales import LANGUAGES

TABLE_CODE = ("tidy.build",)
FIGURE_CODE = ("figures",)
RECONCILIATION_CODE = ("figures.reconciliation",)


def tables_fingerprint(home: Home) -> str:
    """Return the fingerprint of the task that makes the tables: raw files, readers, codelists, libraries."""
    return fp.digest(
        {
            "rules": fp.RULES,
            "raw": fp.raw_digests(home),
            "code": fp.code_digests(PACKAGE, TABLE_CODE),
            "libraries": fp.library_versions(fp.TABLE_LIBRARIES),
        }
    )


def make_plan(home: Home, manifest: Manifest) -> Plan:
    """Return the plan for a project whose tables are up to date.

    The exhibits come from the manifest as long as the code of the figures is what it was then: importing the
    catalogue takes longer than everything else that an idle build does.
    """
    code = fp.digest(fp.code_digests(PACKAGE, FIGURE_CODE))
    if manifest.catalogue.get("code") == code:
        return Plan(home, manifest, tuple(map(Exhibit.from_record, manifest.catalogue["exhibits"])), code)
    found = exhibits()
    catalogue = {"code": code, "exhibits": [exhibit.record() for exhibit in found]}
    return Plan(home, replace(manifest, catalogue=catalogue), found, code)


@dataclass(frozen=True)
class Plan(Stage):
    """What the figures need, given tables that are up to date.

    Parameters
    ----------
    exhibits : tuple of Exhibit
        What is built.
    code : str
        Digest of the code that makes figures.
    """

    exhibits: tuple[Exhibit, ...]
    code: str

    name = "figures"

    @cached_property
    def raw(self) -> dict[str, str]:
        """Digests on record of the raw files, by path."""
        return {item.path: item.sha256 for item in resources(self.home)}

    @cached_property
    def paths(self) -> dict[str, tuple[str, ...]]:
        """Outputs by task, in the order of the work."""
        found: dict[str, tuple[str, ...]] = {RECONCILIATION_TASK: (RECONCILIATION_PATH,)}
        for exhibit in self.exhibits:
            found[exhibit.slug] = exhibit.data_paths()
            for lang in LANGUAGES:
                found[exhibit.picture_task(lang)] = exhibit.picture_paths(lang)
        return found

    @cached_property
    def fingerprints(self) -> dict[str, str]:
        """Fingerprints by task, from the inputs as they are now."""
        libraries = fp.library_versions(fp.FIGURE_LIBRARIES)
        shared = {"rules": fp.RULES, "code": self.code, "libraries": libraries}
        reconciling = fp.digest(fp.code_digests(PACKAGE, RECONCILIATION_CODE))
        found = {RECONCILIATION_TASK: fp.digest(shared | {"code": reconciling, "tables": self.tables})}
        words = {lang: fp.word_digests(PACKAGE, [lang]) for lang in LANGUAGES}
        for exhibit in self.exhibits:
            inputs = shared | {"exhibit": [exhibit.id, exhibit.params], "tables": self._read_by(exhibit)}
            found[exhibit.slug] = fp.digest(inputs | {"words": words})
            for lang in LANGUAGES:
                found[exhibit.picture_task(lang)] = fp.digest(inputs | {"lang": lang, "words": words[lang]})
        return found

    def tasks(self, langs: tuple[str, ...]) -> list[str]:
        """Return the tasks of a build in some languages."""
        others = [lang for lang in LANGUAGES if lang not in langs]
        left_out = {exhibit.picture_task(lang) for exhibit in self.exhibits for lang in others}
        return [task for task in self.paths if task not in left_out]

    def jobs(self, langs: tuple[str, ...], count: int) -> list[Job]:
        """Return the stale tasks as jobs.

        Parameters
        ----------
        langs : tuple of str
            Languages to draw.
        count : int
            Workers: the last few exhibits are split by language, so that all of them end together.

        Returns
        -------
        list of Job
            One for each stale exhibit, or for one of its languages near the end; empty if nothing changed.
        """
        stale = {task for task in self.tasks(langs) if not self.is_fresh(task)}
        whole = [job for exhibit in self.exhibits if (job := self._job(exhibit, langs, stale))]
        last = max(0, len(whole) - 2 * count)
        jobs = [*whole[:last], *(part for job in whole[last:] for part in job.split())]
        return [Job(self.home, self.tables), *jobs] if RECONCILIATION_TASK in stale else jobs

    def _job(self, exhibit: Exhibit, langs: tuple[str, ...], stale: set[str]) -> Job | None:
        data, drawn = (
            exhibit.slug in stale,
            tuple(lang for lang in langs if exhibit.picture_task(lang) in stale),
        )
        return Job(self.home, self.tables, exhibit, data, drawn) if data or drawn else None

    def is_fresh(self, task: str) -> bool:
        """Tell whether a task's outputs are there as it wrote them, from the same inputs."""
        if any(self.raw.get(item["path"]) != item["sha256"] for item in self._raw_behind(task)):
            return False
        return super().is_fresh(task)

    def _raw_behind(self, task: str) -> list[dict[str, str]]:
        """Return the raw files that a figure's record quotes: they may change though no table does."""
        return list(self.manifest.figures.get(task, {}).get("raw_files", ()))

    def _read_by(self, exhibit: Exhibit) -> dict[str, str]:
        known = dict(self.tables)
        unknown = [name for name in exhibit.tables if name not in known]
        if unknown:
            raise ProjectError(
                f"tables among {listed(known, 20)}",
                listed(unknown),
                where=exhibit.slug,
                mend="Correct the tables in the catalogue.",
            )
        return {name: known[name] for name in exhibit.tables}
