"""The store: the only importer of SQLAlchemy."""

from sqlalchemy.orm import Session

from sprint.store.broken import BrokenDatabase, NewerDatabase
from sprint.store.journal import Entry, Journal, StoredDocument
from sprint.store.lease import Lease, LeaseLost, LeaseTaken
from sprint.store.session import Store

__all__ = [
    "BrokenDatabase",
    "Entry",
    "Journal",
    "Lease",
    "LeaseLost",
    "LeaseTaken",
    "NewerDatabase",
    "Session",
    "Store",
    "StoredDocument",
]
