"""Investment funds: they put money into things and make none."""

import re

from ingest.extract.statement.line import Item

_FUND = re.compile("基金|^[第前]?[一二三四首两]期")


def is_fund(item: Item) -> bool:
    """Whether an argument is an investment fund, by how it is written."""
    return item.kind == "F" and _FUND.search(item.written) is not None
