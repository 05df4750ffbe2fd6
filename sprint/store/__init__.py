"""The store: the only importer of SQLAlchemy."""

from sqlalchemy.orm import Session

from sprint.store.broken import BrokenDatabase, NewerDatabase, reason_of
from sprint.store.journal import Entry, Journal, StoredDocument
from sprint.store.lease import ClockJumped, Lease, LeaseLost, LeaseTaken
from sprint.store.leases import Leases, SprintLost
from sprint.store.session import Store

__all__ = [
    "BrokenDatabase",
    "ClockJumped",
    "Entry",
    "Journal",
    "Lease",
    "LeaseLost",
    "LeaseTaken",
    "Leases",
    "NewerDatabase",
    "Session",
    "SprintLost",
    "Store",
    "StoredDocument",
    "reason_of",
]
