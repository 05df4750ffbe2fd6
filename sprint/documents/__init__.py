"""Shared documents: the only importer of pycrdt."""

from sprint.documents.room import Frame, Room
from sprint.documents.rooms import Rooms
from sprint.documents.versions import Versions

__all__ = ["Frame", "Room", "Rooms", "Versions"]
