"""Who only reports: 「根據 TrendForce 統計」, 「TrendForce 預測」 act in nothing that is reported.

Where a reporter is from is stated all the same: 「英國市調公司 TechInsights 指出」.
"""

import re

from ingest.extract.statement.line import KINDS, Line

_F, _O, _R, _P = KINDS["F"], KINDS["O"], KINDS["R"], KINDS["P"]
_SAYING = "显示|指出|发现|表明|认为|预估|估计|预测|表示|揭露|透露"  # 調查顯示三星…: who is spoken of
_SOURCE = re.compile(
    r"(?:根据|依据|依照|按照|引述|援引|(?<![证占数])据(?![此以点])|智库"
    r"|(?:研调|调研|市调|研究|咨询|谘询|分析|顾问|调查)(?:机构|公司|单位|业者|顾问)?"
    r"|(?:投资|证券)(?:公司|机构|银行)(?=[^，。；]{0,24}(?:预估|估计|预测|指出|统计)))"
    rf"(?:(?!{_SAYING})[^，。；：{_F}{_O}{_R}]){{0,6}}([{_F}{_O}])(?![^，。；：]{{0,6}}(?:签署|法|条例|规定|命令))"
    rf"|([{_F}])[^，。；：{_F}{_O}{_R}]{{0,8}}(?:预测(?!性)|统计(?!局)|(?:数据|资料|报告|调查)(?:显示|指出|表示|预估|预测)|分析师|分析指出)"
    rf"|([{_F}])[^，。；：{_F}{_O}{_R}]{{0,6}}(?:拆解|检测|化验)[^，。；：{_F}{_O}{_R}]{{0,6}}(?:发现|显示|指出|证实|后)"
    # 集邦指出，SK 海力士達五成: who says so of others, with no word of itself
    rf"|^\W*([{_F}])[^，。；：{_F}{_O}{_R}]{{0,4}}(?:指出|表示|预估|估计|预测|认为|统计)[，：](?=[^。其该]*{_F}[^。其该]*{_P}[^。其该]*(?:。|$))"
)
_HOME = re.compile(rf"({KINDS['C']})的?(?:知名|独立|民间|最大|科技|市场)?$")


def drop_sources(line: Line) -> None:
    """Take the reporters out of the line: their names stay as words, firms with their country as asides."""
    at = 0
    while match := _SOURCE.search(line.text, at):
        index = match.start(match.lastindex or 0)
        if line.text[index] == _F and (home := _HOME.search(line.text, 0, match.start())):
            line.asides.append(line.cut(home.start(1), index + 1))
        line.text = line.text[:index] + "某" + line.text[index + 1 :]
        line.cells[index] = None
        at = index + 1
