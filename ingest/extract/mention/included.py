"""Words behind which stands what a name takes in, not another name of it: 量子通訊（含量子金鑰分發）."""

INSTANCE = r"(?:例如|譬如|诸如)"  # never part of a name, with or without a bracket
INCLUDED = rf"(?:包括|包含|涵盖|含有?|{INSTANCE}|如|including|such as|e\.g\.,?|notably)"
