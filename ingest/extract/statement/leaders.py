"""An act of a president belongs to the country: 習近平 stands for 中國 where he signs, proposes or bans."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path

from ingest.extract.found import Found
from ingest.extract.mention.known import known
from ingest.extract.statement.fold import fold
from ingest.extract.statement.forms import any_of
from ingest.extract.statement.frame import read
from ingest.extract.statement.line import Item, characters_of
from narrows.model import Entity

_FILE = Path(__file__).parent / "leaders.yaml"
_ACTS = re.compile(
    r"(?:总统|总理|主席|首相|国家主席|总书记)?(?:[^，。；：]{0,16}?)(?:签署|签发|颁行|颁布|发布|公布|宣布|提出|推出|下令|祭出|命令|启动|批准|限制|禁止|制裁|推动|倡议|对[^，。；]{0,16}(?:加征|课征|实施|祭出)|(?:在|于)[^，。；《]{0,14}的?《)"
)
_TIME = re.compile(
    r"(?:第[一二]|首[个次]?)?(?:任期|任内|时期|时代|上任|就任|卸任|当选|胜选|执政|政府|当局|团队|上台)"
)


@cache
def _leaders() -> tuple[re.Pattern[str], dict[str, Entity]]:
    """A pattern of all written forms, and for each its country."""
    countries = known(vocabulary=False).entities
    forms = {
        fold(form): countries[country]
        for country, written in read(_FILE).items()
        for form in written.split("|")
        if country in countries
    }
    return any_of(forms), forms


def leaders(
    folded: str, mentions: Sequence[Found], taken: Sequence[Item], named_before: Collection[str] = ()
) -> Iterator[Item]:
    """Leaders who act, of countries that the text has named before, or passages before it (by their ids)."""
    pattern, forms = _leaders()
    occupied = characters_of(taken)
    for match in pattern.finditer(folded):
        country, span = forms[match.group()], match.span()
        named = country.id in named_before or any(
            m.entity.id == country.id and m.end <= span[0] for m in mentions
        )
        if not named or _TIME.match(folded, span[1]) or not _ACTS.match(folded, span[1]):
            continue
        if occupied.isdisjoint(range(*span)):
            who = Found(*span, country, "leader", True)
            yield Item("C", *span, (who,), written=match.group())
