"""Pure renderers of one report: what a team takes home, and what a look at an earlier version shows."""

from sprint.export.apron import apron
from sprint.export.archive import FILES, archive, bundle
from sprint.export.attendance import attendance
from sprint.export.code import svg as code_svg
from sprint.export.data import advice_of, json, opened, opinion_of, read, round_of
from sprint.export.docx import docx
from sprint.export.html import html
from sprint.export.ics import ics
from sprint.export.look import Block, look
from sprint.export.markdown import markdown
from sprint.export.names import filename
from sprint.export.parts import Opinion, Round
from sprint.export.pdf import kind as kind_of
from sprint.export.pdf import pdf
from sprint.export.player import Player
from sprint.export.pptx import pptx
from sprint.export.report import Report
from sprint.export.tree import tree
from sprint.export.xlsx import xlsx

__all__ = [
    "FILES",
    "Block",
    "Opinion",
    "Player",
    "Report",
    "Round",
    "advice_of",
    "apron",
    "archive",
    "attendance",
    "bundle",
    "code_svg",
    "docx",
    "filename",
    "html",
    "ics",
    "json",
    "kind_of",
    "look",
    "markdown",
    "opened",
    "opinion_of",
    "pdf",
    "pptx",
    "read",
    "round_of",
    "tree",
    "xlsx",
]
