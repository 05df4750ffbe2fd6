"""Shared documents: the only importer of pycrdt."""

from sprint.documents.bringing import Brought, bring
from sprint.documents.edits import Edits
from sprint.documents.facts import FactsReader
from sprint.documents.frames import Caught, Frame
from sprint.documents.planning import plan
from sprint.documents.renaming import with_new_ids
from sprint.documents.room import Room
from sprint.documents.rooms import Rooms
from sprint.documents.update import Update
from sprint.documents.versions import Versions

__all__ = [
    "Brought",
    "Caught",
    "Edits",
    "FactsReader",
    "Frame",
    "Room",
    "Rooms",
    "Update",
    "Versions",
    "bring",
    "plan",
    "with_new_ids",
]
