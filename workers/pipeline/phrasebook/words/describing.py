"""Adjectives before nouns, adverbs before verbs, and the words that turn a verb towards the future."""

ADJECTIVES = """
多项=many | 多种=various | 部分=some | 大部分=most | 首家=the first | 首个=the first | 首批=the first batch of
唯一=the only | 众多=many | 大量=large amounts of | 典型=typical | 高能级=high-level | 国家=national | 妇女=women's
儿童=children's | 政府=government | 居民=residents' | 企业=corporate | 一批=a number of | 一系列=a series of
各=various | 多个=several | 更多=more | 更好=better | 连续=consecutive | 最大=largest | 强=strong | 小=small
老=old | 旧=old | 低=low | 高=high | 长=long | 严重=serious | 直接=direct | 公开=open | 和谐=harmonious
正式=formal | 一般=general | 平稳=steady | 贫困=poor | 普遍=common | 完整=complete | 正确=correct | 不同=different
特殊=special | 所有=all | 其他=other | 上述=above | 自身=own | 新兴=emerging | 海外=overseas | 境外=overseas
外=outside | 战略性=strategic | 结构性=structural | 阶段性=interim | 创新型=innovative | 开放型=open
科技型=technology-based | 生产性=producer | 公益性=public-interest | 历史性=historic | 跨境=cross-border
跨省=cross-provincial | 国产=domestic | 电动=electric | 电子=electronic | 行政=administrative | 体育=sports
医疗=medical | 网上=online | 地下=underground | 自主=independent | 免费=free | 标准化=standardized
规范化=standardized | 精细化=refined | 多元化=diversified | 常态化=regular | 区域性=regional | 代表性=representative
示范性=demonstration | 群众=people's | 人民=people's | 经济社会=economic and social | 百姓=people's | 新=new
大=large | 重大=major | 重要=important | 主要=main | 先进=advanced | 成功=successful | 高效=efficient | 健康=healthy
安全=safe | 稳定=stable | 困难=difficult | 显著=remarkable | 良好=good | 优秀=outstanding | 广大=broad
广泛=extensive | 根本=fundamental | 具体=specific | 便捷=convenient | 美好=better | 幸福=happy | 强大=powerful
现代=modern | 现代化=modern | 新型=new-type | 各类=all kinds of | 各级=all levels of | 各种=various | 各项=various
各族=people of all ethnic groups in | 公共=public | 国内=domestic | 国际=international | 大型=large | 小型=small
中小=small and medium-sized | 未来=future | 当地=local | 对外=foreign | 特色=distinctive | 优势=advantageous
优质=quality | 高端=high-end | 智能=smart | 智慧=smart | 绿色=green | 低碳=low-carbon | 数字=digital | 核心=core
关键=key | 重点=key | 基础=basic | 基本=basic | 专业=professional | 专项=special | 综合=comprehensive
传统=traditional | 整体=overall | 总体=overall | 全面=all-round | 全新=brand-new | 有效=effective | 有力=strong
有序=orderly | 高质量=high-quality | 高水平=high-level | 高标准=high-standard | 高层次=high-level
国家级=national-level | 省级=provincial | 市级=municipal | 自治区级=regional-level | 县级=county-level
世界级=world-class | 一流=first-class | 民生=people's livelihood | 少数民族=ethnic minority | 生态=ecological
环境=environmental | 科学=scientific | 科技=scientific and technological | 技术=technical | 政治=political
经济=economic | 社会=social | 文化=cultural | 产业=industrial | 工业=industrial | 农业=agricultural | 城市=urban
农村=rural | 区域=regional | 地方=local | 历史=historical | 民族=ethnic | 国有=state-owned | 民营=private
外资=foreign-funded | 基层=grassroots | 长期=long-term | 短期=short-term | 多层次=multilevel | 多领域=multi-field
全方位=all-round | 全流程=whole-process | 一体化=integrated | 市场化=market-oriented | 法治化=law-based
国际化=international | 便利化=streamlined | 数字化=digital | 智能化=smart | 有机=organic | 独特=unique | 巨大=huge
崭新=brand-new | 坚实=solid | 丰厚=rich | 积极=positive | 现有=existing | 相关=relevant | 有关=relevant
"""

ADVERBS = """
不再=no longer | 从未=never | 尚未=not yet | 从不=never | 更好=better | 有力=strongly | 多=mostly | 再=again
紧紧=firmly | 狠=hard | 相继=one after another | 更=further | 都=all | 也=also | 还=also | 仍=still
再次=once again | 真正=truly | 一致=unanimously | 尽快=as soon as possible | 普遍=widely | 直接=directly
正式=formally | 并=also | 纷纷=one after another | 严厉=severely | 合理=rationally | 平稳=smoothly | 初步=initially
连续=continuously | 坚定不移=unswervingly | 同时=at the same time | 进一步=further | 不断=constantly | 更加=further
积极=actively | 大力=vigorously | 着力=strive to | 全面=fully | 深入=deeply | 扎实=solidly | 稳步=steadily
持续=continuously | 加快=quickly | 切实=earnestly | 严格=strictly | 充分=fully | 有效=effectively | 努力=strive to
奋力=strive to | 认真=conscientiously | 坚决=resolutely | 坚定=firmly | 牢牢=firmly | 稳妥=prudently
有序=in an orderly way | 逐步=gradually | 率先=take the lead to | 共同=jointly | 始终=always | 主动=proactively
自觉=consciously | 统筹=in a coordinated way | 科学=scientifically | 精准=precisely | 显著=markedly | 明显=markedly
大幅=substantially | 快速=rapidly | 迅速=rapidly | 高效=efficiently | 顺利=smoothly | 成功=successfully
广泛=extensively | 重点=mainly | 优先=give priority to | 继续=continue to | 全力=do everything to
积极稳妥=actively and prudently | 因地制宜=in light of local conditions | 正=be at the stage to | 正在=be working to
先后=successively | 首次=for the first time | 同步=at the same time | 及时=promptly
依法=in accordance with the law | 深度=deeply | 极大=greatly | 特别=especially | 加速=quickly
高标准=to high standards | 高质量=with high quality | 高水平=to a high level | 全速=at full speed
充分发挥=give full play to
"""

MODALS = """
将=will | 要=must | 必须=must | 应=should | 应当=should | 能够=can | 能=can | 可=can | 可以=can | 将会=will
力争=will strive to | 计划=plan to | 需要=need to | 必将=will certainly | 不会=will not | 不能=cannot
不得=must not | 不应=should not | 不可=cannot | 决不=will never | 绝不=will never
"""
