"""The report as sheets of paper: the apron alone, no part lost, new sheets where a heading begins."""

from sprint import export
from sprint.export.pieces import Break, Contents, Front, Heading, Words
from sprint.web.leaves import leaves
from tests.support.teams import demo, empty, nasty


def test_nothing_is_lost_and_sheets_begin_with_headings() -> None:
    for report in (demo(), empty(), nasty()):
        parts = export.tree(report)
        found = leaves(parts)
        assert [each for leaf in found for each in leaf] == [
            each for each in parts if not isinstance(each, Break | Contents)
        ]
        assert [type(each) for each in found[0]] == [Front]
        assert all(isinstance(leaf[0], Heading | Words) for leaf in found[1:])


def test_a_long_report_has_more_sheets() -> None:
    assert len(leaves(export.tree(empty()))) < len(leaves(export.tree(demo())))
