"""Verbs: `zh=base form/name of the action`. Without a name the -ing form serves."""

VERBS = """
关闭=close/closure | 打开=open | 忘记=forget | 放松=relax | 回避=avoid | 离开=leave | 停止=stop | 犯=commit
允许=allow | 停歇=stop | 领跑=lead | 超过=exceed | 涵盖=cover/coverage | 表彰=honor | 位于=be located in
供应=supply/supply | 办理=handle/handling | 惠民=benefit the people | 赋予=give | 让=let | 使=make
要求=require/requirements | 宣布=announce | 走进=enter | 救援=rescue/rescue | 统计=count/statistics
公布=release/release | 变化=change/changes | 结束=end | 列入=include | 投运=go into operation
延长=extend/extension | 回应=respond to/response | 预警=warn/early warning | 提醒=remind | 造成=cause | 引发=trigger
办结=handle | 注册=register/registration | 促=promote | 组成=form/composition | 预测=forecast/forecasts
施行=take effect | 上调=raise | 下调=lower | 收到=receive | 死亡=die/deaths | 结算=settle/settlement
退休=retire/retirement | 达成=reach | 开始=begin | 抵达=arrive in | 革命=revolutionize/revolution
了解=understand/understanding | 分析=analyze/analysis | 认证=certify/certification | 审查=review/review
供暖=supply heat/heating | 刷新=set a new record for | 接近=approach | 报道=report/reports | 缩小=narrow/narrowing
把握=grasp | 申请=apply for/applications | 灌溉=irrigate/irrigation | 赢得=win | 延续=continue | 出席=attend
飞行=fly/flights | 消纳=absorb/absorption | 施工=be under construction/construction | 购买=buy/purchases
维修=repair/repairs | 出行=travel/travel | 直播=livestream/livestreaming | 限制=limit/limits | 打破=break
迎来=welcome | 交付=deliver/delivery | 奋斗=work hard/hard work | 吸纳=absorb/absorption | 承包=contract/contracts
跻身=rank among | 查验=inspect/inspection | 调解=mediate/mediation | 波动=fluctuate/fluctuations
输送=transmit/transmission | 援助=aid/aid | 守住=hold | 普查=survey/census | 聚集=gather
减负=ease burdens/burden reduction | 出发=set out | 改建=rebuild/rebuilding | 验收=accept/acceptance
谈判=negotiate/negotiations | 亏损=lose money/losses | 研制=develop/development | 胜利=win/victory | 避免=avoid
考古=excavate/archaeology | 揭牌=be inaugurated | 呼吁=call for/calls | 抓紧=hasten | 发力=make efforts
拓宽=broaden | 惠及=benefit | 开启=open | 步入=enter | 书写=write | 迈进=advance | 铸就=forge | 打响=fire
放心=rest assured | 凝聚=pool | 铸牢=forge | 改变=change/changes | 走向=move toward | 落户=settle in
奠基=break ground | 运用=use/use | 遵循=follow | 履职=perform duties | 扎根=take root in | 守护=guard | 传递=pass on
建设=build/construction | 发展=develop/development | 推进=advance/advancement | 加快=speed up | 增长=grow/growth
工作=work/work | 实施=implement/implementation | 加强=strengthen | 改革=reform/reform | 提高=raise/improvement
提升=upgrade/upgrading | 创新=innovate/innovation | 实现=achieve/realization | 服务=serve/service
推动=promote/promotion | 投资=invest in/investment | 完善=improve/improvement | 完成=complete/completion
坚持=adhere to | 支持=support/support | 管理=manage/management | 建成=complete | 开展=carry out
促进=promote/promotion | 改造=renovate/renovation | 新增=add | 就业=be employed/employment | 生产=produce/production
旅游=travel/tourism | 治理=govern/governance | 教育=educate/education | 强化=intensify | 培育=foster/fostering
打造=create/creation | 建立=establish/establishment | 保障=ensure/security | 加大=increase
合作=cooperate/cooperation | 继续=continue | 突破=make breakthroughs in/breakthrough | 抓好=do a good job in
生活=live/life | 优化=optimize/optimization | 取得=achieve | 扩大=expand/expansion | 增强=enhance/enhancement
保护=protect/protection | 做好=do well in | 启动=launch/launch | 创建=create/creation | 增加=increase/increase
示范=demonstrate/demonstration | 改善=improve/improvement | 解决=solve/solution | 消费=consume/consumption
确保=ensure | 形成=form/formation | 成为=become | 开放=open up/opening up | 引进=bring in/introduction
升级=upgrade/upgrading | 开发=develop/development | 统筹=coordinate/coordination | 监督=supervise/supervision
突出=highlight | 组织=organize/organization | 覆盖=cover/coverage | 融合=integrate/integration | 保持=maintain
构建=build/building | 投入=invest/input | 鼓励=encourage | 监管=regulate/regulation | 实行=carry out
引导=guide/guidance | 经营=operate/operation | 带动=drive | 脱贫=escape poverty/poverty alleviation
审批=approve/approval | 巩固=consolidate/consolidation | 协调=coordinate/coordination
振兴=revitalize/revitalization | 融资=raise funds/financing | 转变=transform/transformation
防控=prevent and control/prevention and control | 制定=formulate/formulation | 得到=receive
攻坚=tackle hard problems/key efforts | 提供=provide/provision | 扶贫=reduce poverty/poverty alleviation | 发挥=play
扶持=support/support | 推广=promote/promotion | 转移=transfer/transfer | 调整=adjust/adjustment
制造=manufacture/manufacturing | 集中=concentrate/concentration | 研究=study/research | 化解=defuse
运行=run/operation | 应急=respond to emergencies/emergency response | 争取=strive for | 集聚=gather/clustering
减少=reduce/reduction | 拓展=expand/expansion | 执法=enforce the law/law enforcement | 支撑=support/support
控制=control/control | 参与=take part in/participation | 探索=explore/exploration | 统一=unify
加工=process/processing | 推行=implement | 节能=save energy/energy conservation | 维护=safeguard/maintenance
贸易=trade/trade | 出台=introduce | 接受=accept | 进行=carry out | 培训=train/training | 整合=integrate/integration
转化=convert/conversion | 影响=affect/influence | 对接=match/matchmaking | 帮扶=assist/assistance
运营=operate/operation | 举办=hold | 设立=set up | 共建=jointly build/joint development | 供给=supply/supply
登记=register/registration | 需要=need/needs | 使用=use/use | 进入=enter | 恢复=restore/recovery | 聚焦=focus on
降低=lower/reduction | 救助=aid/assistance | 防治=prevent and treat/prevention and control | 支出=spend/expenditure
监测=monitor/monitoring | 具有=have | 增收=raise incomes/income growth | 引领=lead/guidance
编制=draw up/preparation | 减排=cut emissions/emission reduction | 共享=share/sharing | 结合=combine/combination
贯彻=implement/implementation | 落实=implement/implementation | 应用=apply/application | 循环=circulate/circulation
组建=set up | 考核=assess/assessment | 获得=receive | 存在=exist | 联动=link/coordination
加速=accelerate/acceleration | 注重=pay attention to | 依托=rely on | 创造=create/creation | 担当=shoulder
防范=guard against/prevention | 融入=integrate into/integration | 发放=issue/issuance | 审计=audit/auditing
处置=handle/handling | 安排=arrange/arrangement | 联合=join hands with | 帮助=help/help | 营造=create/creation
吸引=attract/attraction | 修复=restore/restoration | 纳入=include | 处理=handle/treatment | 延伸=extend/extension
应对=respond to/response | 评估=assess/assessment | 实践=practice/practice | 修订=revise/revision
整改=rectify/rectification | 树立=establish | 学习=study/study | 搬迁=relocate/relocation | 培养=train/training
重组=restructure/restructuring | 补助=subsidize/subsidies | 接待=receive/reception | 配置=allocate/allocation
安置=resettle/resettlement | 显示=show | 排放=discharge/emissions | 设计=design/design | 种植=plant/planting
发电=generate power/power generation | 驱动=drive | 跨越=leap/leap | 开通=open | 采取=take | 面临=face
支付=pay/payment | 召开=hold | 预防=prevent/prevention | 租赁=lease/leasing | 执行=enforce/enforcement
调查=investigate/investigation | 决定=decide/decision | 激发=stimulate | 储备=reserve/reserves
流通=circulate/circulation | 采购=purchase/procurement | 发布=release/release | 适应=adapt to/adaptation
衔接=link up/alignment | 改进=improve/improvement | 竞争=compete/competition | 面对=face | 参加=attend | 推出=launch
遏制=curb | 斗争=fight against/struggle | 防止=prevent | 排查=check/checks | 满足=meet
增效=raise efficiency/efficiency gains | 发现=discover/discovery | 压缩=cut/reduction | 取消=cancel
激励=motivate/incentives | 补偿=compensate/compensation | 检测=test/testing | 劳动=work/labor | 拉动=drive
计算=calculate/computing | 流转=transfer/transfer | 达标=meet standards | 传承=pass on/inheritance
减税=cut taxes/tax cuts | 辐射=radiate to/influence | 减灾=reduce disasters/disaster reduction
运输=transport/transport | 保证=guarantee/guarantee | 养殖=breed/breeding | 重视=attach importance to | 缩短=shorten
审议=deliberate/deliberation | 销售=sell/sales | 淘汰=phase out | 签署=sign | 破解=solve | 打击=crack down on
认定=recognize/recognition | 受理=accept | 退出=withdraw from/exit | 给予=give | 消除=eliminate | 打通=open up
检验=inspect/inspection | 抢抓=seize | 提速=speed up/acceleration | 享受=enjoy | 涉及=involve
检查=inspect/inspection | 释放=release/release | 抓住=seize | 试验=test/testing | 作出=make
承诺=promise/commitments | 分配=distribute/distribution | 承接=undertake | 扩建=expand/expansion | 成长=grow/growth
奖励=reward/rewards | 加固=reinforce/reinforcement | 拥有=have | 补齐=make up for | 转换=convert/conversion
采用=adopt | 盘活=put to good use | 批准=approve/approval | 介绍=introduce | 增进=enhance | 缓解=ease | 开拓=open up
配合=cooperate with/cooperation | 入驻=settle in | 搭建=set up | 挖掘=tap | 践行=practice | 履行=perform
体现=reflect | 带来=bring | 减轻=reduce | 崛起=rise/rise | 设置=set up | 调节=regulate/regulation
宣传=publicize/publicity | 选择=choose/choice | 反映=reflect | 倡导=advocate | 关注=pay attention to/attention
包括=include | 听取=hear | 负责=be responsible for | 支援=support/support | 收购=acquire/acquisition
沟通=communicate/communication | 积累=accumulate/accumulation | 规划=plan/planning | 贡献=contribute/contribution
谋划=plan/planning | 部署=deploy/deployment | 利用=use/use | 指导=guide/guidance | 弘扬=carry forward
夯实=consolidate | 筑牢=firmly build | 延链=extend industrial chains/extension of industrial chains
补链=shore up industrial chains/shoring up of industrial chains
强链=strengthen industrial chains/strengthening of industrial chains
拓链=expand industrial chains/expansion of industrial chains | 赋能=empower/empowerment | 做强=strengthen
做大=enlarge | 做优=improve | 健全=improve | 壮大=expand | 稳定=stabilize/stability | 丰富=enrich
繁荣=flourish/prosperity | 明确=make clear | 畅通=unblock/unimpeded flow | 规范=standardize/regulation
深化=deepen/deepening | 开辟=open up | 构筑=build | 助力=help | 护航=safeguard | 推介=promote/promotion
招商=attract investment/investment promotion | 参观=visit/visits | 交流=exchange/exchanges | 运转=operate/operation
耸立=stand | 协作=cooperate/cooperation | 升温=heat up | 布局=plan/layout | 替代=replace/replacement
研发=develop/research and development | 勘探=explore/exploration | 存储=store/storage
认识=understand/understanding | 认为=believe | 希望=hope/hope | 推荐=recommend | 建言=offer advice
献策=offer suggestions
"""

# Verbs whose object is another action: 推动建设 is "promote the building of".
LEADING = frozenset(
    """
    成为 作出 具有 加快 推动 促进 推进 加强 鼓励 支持 引导 坚持 深化 强化 开展 实施 进行 实行
    助力 加速 参与 做好 抓好 探索 组织 统筹 带动 服务 保障 扩大 加大 完成 实现 注重 重视 得到
    继续 启动 确保 接受 提供 需要 突出
    """.split()
)

# Verbs without object; the others are passive when none follows: 结构不断优化.
INTRANSITIVE = frozenset(
    """
    关闭 停止 增长 发展 工作 就业 运行 合作 崛起 成长 存在 脱贫 集聚 达标 耸立 运转 升温 提速 竞争 生活
    劳动 增收 增效 入驻 跨越 斗争 沟通 努力 贡献 奋斗 出发 发力 胜利 结束 投运 施工 变化 波动
    革命 扎根
    """.split()
)

# Verbs that, between or after nouns, name an activity and never act: 农业生产, 项目建设.
ACTIVITIES = frozenset(
    """
    建设 投资 发展 改革 创新 消费 生产 就业 服务 教育 旅游 治理 融资 种植 养殖 加工 制造 贸易
    运输 供应 排放 发电 布局 研发 勘探 培训 审批 监管 执法 扶贫 脱贫 节能 减排 采购 储备 供给
    供暖 租赁 维修 施工 规划 救助 防治 监测 救援 飞行 计算 通信
    """.split()
)
