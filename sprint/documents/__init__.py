"""Shared documents: the only importer of pycrdt."""

from sprint.documents.room import Frame, Room
from sprint.documents.rooms import Rooms

__all__ = ["Frame", "Room", "Rooms"]
