"""What persons are: posts and callings, in the singular, as they stand before a name."""

TITLES = """
书记=Party secretary | 党委书记=Party secretary | 党支部书记=Party branch secretary | 党总支书记=general Party branch secretary
村支书=village Party secretary | 村支部书记=village Party branch secretary | 第一书记=first secretary | 党组书记=secretary of the leading Party members group
党工委书记=secretary of the Party working committee | 县委书记=county Party secretary | 市委书记=city Party secretary | 区委书记=district Party secretary
局长=director | 厅长=director | 部长=minister | 司长=director-general | 处长=division chief | 科长=section chief | 主任=director
校长=president | 院长=president | 所长=director | 站长=head | 队长=leader | 行长=president | 会长=president | 理事长=chairman
厂长=plant manager | 场长=farm manager | 社长=head | 馆长=director | 秘书长=secretary-general | 县长=county head | 市长=mayor | 州长=governor
省长=governor | 区长=district head | 镇长=township head | 乡长=township head | 村长=village head | 主席=chairman | 董事长=chairman
副主席=vice chairman | 副市长=vice mayor | 副州长=vice governor | 副省长=vice governor | 副校长=vice president | 副院长=vice president | 副会长=vice president
副行长=vice president | 副董事长=vice chairman | 副理事长=vice chairman | 副总裁=vice president | 副教授=associate professor | 副研究员=associate researcher
总经理=general manager | 总裁=president | 总监=director | 首席执行官=chief executive officer | 首席经济学家=chief economist | 首席分析师=chief analyst
创始人=founder | 联合创始人=cofounder | 经理=manager | 总工程师=chief engineer | 总经济师=chief economist | 总农艺师=chief agronomist
负责人=head | 主要负责人=head | 相关负责人=official | 有关负责人=official | 工作人员=staff member | 发言人=spokesperson | 新闻发言人=spokesperson
党委委员=member of the Party committee | 常委=member of the standing committee | 委员=committee member | 人大代表=people's congress deputy
研究员=researcher | 教授=professor | 院士=academician | 专家=expert | 分析师=analyst | 工程师=engineer | 高级工程师=senior engineer
技术员=technician | 农艺师=agronomist | 律师=lawyer | 医生=doctor | 医师=doctor | 主治医师=attending physician | 护士=nurse | 护士长=head nurse
老师=teacher | 教师=teacher | 学生=student | 大学生=college student | 村民=villager | 居民=resident | 市民=resident | 农民=farmer | 牧民=herder
农户=farmer | 大户=large-scale farmer | 种植户=grower | 种植大户=large-scale grower | 养殖户=livestock farmer | 养殖大户=large-scale livestock farmer | 种粮大户=large-scale grain grower
店主=shop owner | 老板=owner | 经营者=operator | 企业家=entrepreneur | 游客=tourist | 志愿者=volunteer | 司机=driver | 工人=worker
员工=employee | 职工=employee | 业务员=salesperson | 记者=reporter | 民警=police officer | 干部=official | 党员=Party member | 用户=user
"""  # noqa: E501 - a table
