"""Shared documents: the only importer of pycrdt."""

from sprint.documents.rooms import Rooms

__all__ = ["Rooms"]
