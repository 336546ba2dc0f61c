"""The noun a measure word must become in English, when the sentence says none.

人 is "people" unless a noun for them stands before it (游客500人); 户 is "households"
unless businesses are counted; 次 is "times" and 人次 "visits", "passenger trips" or
"people" where no noun follows. All other measure words are dropped.
"""

from __future__ import annotations

import re

NOUN_OF_CLASSIFIER = frozenset({"people", "times", "households", "visits", "passenger_trips"})
_PERSONS = re.compile(
    r"(?:人员|人口|人数|居民|学生|游客|旅客|乘客|员工|职工|委员|代表|党员|干部|农民|患者|群众|教师|专家|毕业生|志愿者|学员|选手|"
    r"运动员|官兵|士兵|民警|嫌疑人|观众|网民|用户|新生|工人|医生|护士|人才|劳动力|会员|院士|博士|硕士|村民|儿童|老人|粉丝)"
    r"(?:共|达|约|有|为|总数|总量|超过)?$"
)
_GROUP = re.compile(r"小?[组团队]|规模|制|间|桌|餐|份")
_NO_NOUN_AFTER = re.compile(r"$|[^一-鿿A-Za-z0-9“‘《]|[的了以左上在被死遇受参失获为是均都和与及或因从伤]")
_TRADERS = re.compile(r"主体|企业|商户|公司|个体|实体|纳税|用户|客户|农户|工商户|[户业家]$")
_TRAVEL = re.compile(r"客运|发送|运送|旅客|乘客|客流|出行|航班")
_VISITS = re.compile(r"参观|访问|浏览|到访|接待|游览|门诊|诊疗|就诊|光顾")


def noun_of(text: str, start: int, end: int, classifier: str | None) -> str | None:
    """What to add to the number at ``text[start:end]``, which ends with ``classifier``: a word the writer knows."""
    if classifier == "人":
        return None if _GROUP.match(text, end) or _PERSONS.search(text[max(0, start - 6) : start]) else "people"
    if classifier not in ("人次", "次", "户") or not _NO_NOUN_AFTER.match(text, end):
        return None
    if classifier == "次":
        return "times"
    if classifier == "户":
        return None if _TRADERS.search(text[max(0, start - 24) : start]) else "households"
    if _PERSONS.search(text[max(0, start - 6) : start]):
        return None
    earlier = text[max(0, start - 12) : start]
    return "passenger_trips" if _TRAVEL.search(earlier) else "visits" if _VISITS.search(earlier) else "people"
