"""Whether an English sentence says every figure of its Chinese sentence, and no other.

What the checker expects of ``Figure.date`` (``-`` stands for "not said"):

===================  =======================================
2024                 2024年
2018-09              2018年9月
1955-10-01           1955年10月1日
--09                 9月
--09-19              9月19日
---19                19日
2025-H1, --H1        2025年上半年, 上半年 (also H2)
2025-Q1, --Q1        2025年一季度, 一季度 (also Q2 to Q4)
2025-Q1/Q3, --Q1/Q3  2025年前三季度, 前三季度
2025-01/2025-08      2025年1—8月
--01/--08            1—8月份
--09-19/--09-21      9月19日至21日
2021/2025            2021年至2025年
FYP14                “十四五”
1990s                上世纪九十年代, 1990年代
C21                  21世纪
===================  =======================================

Two forms joined by ``/`` are the ends of a range. The year may carry ``-`` for BC.
"""
