"""Why this exists: a writer's draft is read, and each number in it is led back to a published value or to none.

``spanalysis.audit`` is this package and also the function of the public face. Python binds the name to the package as
soon as a module of it is imported, so the package can be called like the function.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


class _Callable(ModuleType):
    """A package that is called as :func:`spanalysis.audit` is."""

    def __call__(self, *given: Any, **named: Any) -> Any:
        """Audit a draft, as :func:`spanalysis.audit.result.audit_here` does."""
        from spanalysis.audit.result import audit_here

        return audit_here(*given, **named)


sys.modules[__name__].__class__ = _Callable
