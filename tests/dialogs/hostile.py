"""Texts of 4,096 characters made to be slow to read."""

import random

from dialogs.understand import frames
from dialogs.understand.lexicon import default_lexicon

SIZE = 4096


def hostile_texts() -> dict[str, str]:
    """By name; the same on every run."""
    pieces = {
        "digits": "1", "spaced digits": "1 ", "grouped digits": "1234 ", "hyphened": "AB12-", "letters": "a",
        "alternating": "a1", "dots": "1.2.", "at signs": "a@", "address": "http://", "blanks": " ", "newlines": "\n",
        "times": "三点", "clocks": "12:30 ", "days": "昨天", "dates": "3月5日", "ago": "三天前", "slashes": "8/22 ",
        "festivals": "端午节", "numerals": "一百", "long numerals": "一", "sums": "50元", "bare sums": "付50 ", "refund": "退",
        "refund words": "退款还没", "no": "没", "not arrived": "没到账", "arrived": "到", "only": "只到了5个", "is": "是",
        "i": "我", "i bought": "我买的是", "you sent": "你们发的", "redeem": "激活提示", "keys": "卡密", "quotes": "“”",
        "order label": "订单号", "order numbers": "订单号123456 ", "wrong": "不对", "corrected": "说错了是", "brands": "王者荣耀",
        "goods": "会员", "payments": "微信支付宝", "insults": "傻逼", "emoji": "😭", "combining": "e\u0301", "ligatures": "ﷺ",
        "zero width": "没\u200b到", "full width": "１２：３０", "traditional": "訂單號沒到賬", "ideographs": "的",
        "mixed": "昨晚8点微信50买的会员没到账 ", "questions": "吗？", "shouts": "退！", "before now": "之前", "half": "半",
        "wait": "等了3小时", "expired": "到期时间", "charged": "充到", "parts": "晚上", "brackets": "【", "x": "x", "stars": "*",
        "wish": "换", "fill": "补", "english": "not received ", "from": "买的1到2", "received": "收到1", "numbers": "12 ",
    }  # fmt: skip
    texts = {name: (piece * SIZE)[:SIZE] for name, piece in pieces.items()}
    chance = random.Random(7)
    words = [*default_lexicon().brands, *"".join(f.gate for f in frames.FRAMES.values())]
    texts["all words"] = "".join(chance.choices(words, k=SIZE))[:SIZE]
    letters = "0123456789一二三点分时元块月日号没到收发是我你的退换补卡码 ,.:-/abAB"
    for seed in range(4):
        texts[f"noise {seed}"] = "".join(chance.choices(letters, k=SIZE))
    return texts
