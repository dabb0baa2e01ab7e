"""Surnames that hardly ever stand in a text as words of their own: with a name behind them they are one name."""

SURNAMES = frozenset(
    "王李张刘陈杨赵吴徐孙胡朱林郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴钟汪姜范石姚谭廖邹熊"
    "陆郝孔崔康邱秦侯邵孟钱汤尹黎乔赖龚柳骆"
)
