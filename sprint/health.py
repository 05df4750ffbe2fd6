"""Whether this process can save: from what it tried last, never by trying for somebody who asks."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from sprint.store import reason_of

logger = logging.getLogger(__name__)

# The lease is renewed every second; later than this, the database has said nothing.
SILENT_SECONDS = 4.0
# A commit that failed counts until another succeeds, or this long.
REMEMBERED_SECONDS = 10.0


class Health:
    def __init__(self, commits: Callable[[], int]) -> None:
        self._commits = commits
        self.renewals = 0
        self.database_bytes = 0
        self.is_draining = False
        self.sprints_held = 0
        self.failures: dict[tuple[str, str], int] = {}
        self._lease_reason = ""
        self._renewed_at: float | None = None
        self._commit_reason = ""
        self._commit_failed = float("-inf"), 0

    def renewed(self) -> None:
        self.renewals += 1
        self._renewed_at = time.monotonic()
        if self._lease_reason:
            logger.warning("lease renewed again")
        self._lease_reason = ""

    def not_renewed(self, error: Exception) -> None:
        self._lease_reason = self._count("lease", error)
        logger.error("lease not renewed", extra={"reason": self._lease_reason})

    def not_committed(self, error: Exception) -> None:
        self._commit_reason = self._count("commit", error)
        self._commit_failed = time.monotonic(), self._commits()

    def _count(self, what: str, error: Exception) -> str:
        reason = reason_of(error)
        self.failures[what, reason] = self.failures.get((what, reason), 0) + 1
        return reason

    @property
    def lease_age_seconds(self) -> float:
        """Since the last renewal; 0 where no lease is kept."""
        return time.monotonic() - self._renewed_at if self._renewed_at is not None else 0.0

    @property
    def owns(self) -> bool:
        """Whether a lease is kept at all: commands and tests have none."""
        return self._renewed_at is not None

    @property
    def trouble(self) -> str:
        """Why nothing can be saved now; empty when it can."""
        now = time.monotonic()
        if self.is_draining:
            return "draining"
        if self._lease_reason:
            return f"the database cannot be written ({self._lease_reason})"
        if self._renewed_at is not None and now - self._renewed_at > SILENT_SECONDS:
            return "the database does not answer"
        failed_at, commits_then = self._commit_failed
        if now - failed_at < REMEMBERED_SECONDS and self._commits() == commits_then:
            return f"the last commit failed ({self._commit_reason})"
        return ""
