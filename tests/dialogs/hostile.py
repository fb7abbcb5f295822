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
        "weeks": "上", "days before": "大", "this": "这", "spelled": "七百九一四一零", "spoken": "零五零 一八洞二幺杠洞七 ",
        "lettered groups": "mg202 1122 21 ", "slashed": "1/10201a,", "dashed": "kw3wd4 — a1wq—769j ", "hashes": "order number###1",
        "remedies": "退了钱钱", "earnest": "定金11.2尾款七十八", "times of": "五十七元 乘1", "halves": "单1a的1是发:3t47\n后半截是:d",
        "random keys": "7K2M9QW4ZP8S ", "card groups": "8830 1927 4611 ", "tails": "1522那笔", "names": "jian1209的",
    }  # fmt: skip
    texts = {name: (piece * SIZE)[:SIZE] for name, piece in pieces.items()}
    chance = random.Random(7)
    words = [*default_lexicon().brands, *"".join(f.gate for f in frames.FRAMES.values())]
    texts["all words"] = "".join(chance.choices(words, k=SIZE))[:SIZE]
    letters = "0123456789一二三点分时元块月日号没到收发是我你的退换补卡码 ,.:-/abAB"
    for seed in range(4):
        texts[f"noise {seed}"] = "".join(chance.choices(letters, k=SIZE))
    for seed in range(4):  # no two places alike, so that no small cache helps
        texts[f"mixture {seed}"] = "".join(chance.choices(list(pieces.values()), k=SIZE))[:SIZE]
    return texts
