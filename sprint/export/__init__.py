"""Pure renderers of one report: what a team takes home."""

from sprint.export.data import json, read
from sprint.export.docx import docx
from sprint.export.markdown import markdown
from sprint.export.names import filename
from sprint.export.report import Report

__all__ = ["Report", "docx", "filename", "json", "markdown", "read"]
