"""Chinese words by which people announce, make, report and disclaim predictions."""

from typing import Final

from build_db.extract.predictions.languages.speech import Speech

CHINESE_SPEECH: Final = Speech(
    spaced=False,
    # "2027年预测"
    titles=(
        r"\d{4}年?.{0,12}(?:预测|預測|预言|展望)|(?:预测|預測|预言|展望).{0,8}\d{4}|(?:我|我的|明年|今年|新年)的?.{0,8}(?:预测|預測)",
    ),
    forward_titles=(r"趋势|趨勢|未来|未來|前景",),  # "铁路的未来"
    recaps=(r"回顾|总结|复盘|笔记|参会",),
    technical=(r"预测(?:模型|误差|精度|市场|方法|器)|时间序列预测|需求预测|天气预报|词元预测",),
    # "据…称", "专家预测", "高德纳认为"
    others=(
        r"据(?!此)|专家|分析师|机构|有人(?:说|认为)|报告(?:称|显示|预测)|表示|指出|[”」][^“「。]{0,12}(?:说道?|称|认为)",
    ),
    announcements=(
        r"(?:我|以下|今年|明年)的?.{0,8}(?:预测|預測)|(?:做|写下|列出)(?:几个|一些|\d+个|[一二三四五六七八九十]个)?.{0,6}预测",
    ),
    disclaimers=(r"不(?:做|作)(?:任何)?预测|并非预测|不是预测",),
    aside_labels=(r"^\W*(?:参考|来源|注释?|总结|小结|结语|结论|前言|引言|背景|目标|致谢|链接|方法|回顾)",),
    sure_labels=(r"^\W*(?:(?:我|今年|明年|新年|\d{4}年?)的?)*(?:预测|預測|预言)\W*$",),
    prediction_labels=(r"(?:预测|預測|预言|展望)\W*$|展望\s*\d{4}|(?:预测|預測)(?:一览|列表)",),
    bare_labels=(r"(?:预测|預測)",),
    claim_names=(r"预测|預測",),
    time_labels=(r"^\W*\d{4}年?(?:底|之前|前)?\W*$",),
    new_labels=(r"新的?|明年|下一年",),
    future=(r"将(?:会|要|在|成|是)?|会(?!议|员|计|话|面|谈|场)|即将|必将|预计|预期|有望|一定会",),  # "将会下雨"
    performatives=(r"我(?:预测|預測|预计|预期|认为|相信|觉得|猜|打赌|赌)|我的预测",),
    plain_predictions=(r"我(?:预测|預測|打赌)|我的预测是",),
    hedged=(r"可能|也许|或许|大概",),
    past=(r"已经|曾经|过了|去年",),
    leaning=(r"^(?:但|而|因此|所以)?(?:这|它|他们|其|如果|当|例如|比如)",),  # "这将"
    not_claims=(r"本文|这篇文章|下面(?:将|会)|我们(?:将|会)(?:介绍|讨论|看到如何)",),
    about_predictions=(r"(?:这些|以上|上述|去年的)预测",),
    statement_prefixes=(r"^(?:预测|預測)\s*[\d一二三四五六七八九十]*\s*[:：.、]\s*",),
    not_statements=(r"吗。?$|^\W*(?:注|原因|来源)[:：]",),
    generic_subjects=(r"^(?:其他|其它).*$",),
    several=(r"我们每个人|编辑部|团队成员",),
    all_of_them=(r"全部|都|没有一",),
    earlier=(r"去年|一年前|上一年",),
    list_openings=(r"预测|預測|将会",),
    first_person=(r"我|笔者|本人",),
    claim_columns=(r"预测|預測|内容|事件|问题",),
    own_columns=(r"我",),
    probability_columns=(r"概率|把握|可能性|信心|%|％",),
    horizon_columns=(r"时间|期限|何时|年份",),
    verdict_columns=(r"结果|判定|实际",),
    predictor_columns=(r"谁|预测者|姓名",),
)
