"""Pure renderers of one report: what a team takes home, and what a look at an earlier version shows."""

from sprint.export.data import json, read
from sprint.export.docx import docx
from sprint.export.look import Block, look
from sprint.export.markdown import markdown
from sprint.export.names import filename
from sprint.export.report import Report

__all__ = ["Block", "Report", "docx", "filename", "json", "look", "markdown", "read"]
