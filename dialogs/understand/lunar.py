"""Days of the Chinese lunar calendar, 1900 to 2100.

The figures are those of the Hong Kong Observatory's calendar tables (UTC+8); New Year, Dragon
Boat, Mid-Autumn and Double Ninth agree with the `holidays` package for 1901 to 2099, except
New Year 1916, where the calendar in force at the time differed.
"""

from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1900, 2100

# Six hex digits a year: New Year as days after 21 January (7 bits), the leap month or 0
# (4 bits), and the months in order, 1 = 30 days, 0 = 29 (13 bits; 12 months leave the top one 0).
_YEARS = (
    "15096d3a04ae240a5710aa4d340d261c0d95088d552e056a1809ad02495d2804ae12d49b380a4d200d25"
    "0abaa5300b541a0d6a0452da2a095b16e9373c0497240a4b0eb64b3406a51e06d40695b52e02b6180957"
    "04492f28049712cc96360d4a200ea50aada93005ad1c02b606726e2a092e14f92d3a0c95240d4a0cdb4a"
    "320b551e056a08955b2e025d18092d02592b280a9510f6953606ca200b550caab53004da1a0a5b066a57"
    "2c052b15152a380e952406aa0ed5aa320ab51e04b60894ae2e0a57180526007d26260d9512eb5536056a"
    "20096d0ca95d3204ad1a0a4d049a4d2a0d25151aa5380b54220b6a0ed2da34095b1e049b0894972e0a4b"
    "19564b3c06a52606d410d5b4360ab62009570ca92f3204971c064b046d4a280ea5150d653a05ac220ab6"
    "0eb26d34092e1e0c96069a952c0d4a160da5024b5526056a10f55b38025d22092d0ab92b300a951a0b4a"
    "0496aa280ad5152ab53a04ba240a5b0eca5734052b1e0a93088e952c06aa160ad50249b52804b610d4ae"
    "360a4e200d260abd262e0d531a05aa046d6a2a096d15695d3a04ad240a4d0eda4b320d251c0d5206bb54"
    "2c0b5a16056d02495b28049b12f497360a4b200aa50ab6a53006d2180ada046ab62a093717092f3a0497"
    "24064b0ecd4a320ea51c06b206956c2c0aae18092e00792e260c9610fa95360d4a1e0da50aab5530056a"
    "1a0a6d048a5d2a052d15152b3a0a95220b4a0cd6aa320ad51e055a0694ba2c0a5b18052b027527260693"
    "10ee533606aa200ad50aa9b53004b61a0a57068a4e280d16131d26380d52220daa0ccd6a32056d1e04ae"
    "08949d2c0a4d160d15005b25260d52"
)


def lunar_date(year: int, month: int, day: int) -> date | None:
    """The day of the common calendar, or None outside 1900–2100 or when the month has no such
    day. `year` is the common year in which that lunar year begins; leap months are not named."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and day >= 1):
        return None
    start = 6 * (year - FIRST_YEAR)
    word = int(_YEARS[start : start + 6], 16)
    leap = word >> 13 & 15
    months = 13 if leap else 12
    lengths = [29 + (word >> (months - 1 - i) & 1) for i in range(months)]
    index = month - 1 + (1 if leap and month > leap else 0)
    if day > lengths[index]:
        return None
    offset = (word >> 17) + sum(lengths[:index]) + day - 1
    return date(year, 1, 21) + timedelta(days=offset)


def on_or_at_the_end(year: int, month: int, day: int) -> date | None:
    """`lunar_date`, but 腊月三十 is said of the last day of a month of 29 days too."""
    return lunar_date(year, month, day) or (lunar_date(year, month, 29) if day == 30 else None)


def new_years_eve(year: int) -> date | None:
    """除夕 that falls into the common `year`: the day before its lunar New Year."""
    first = lunar_date(year, 1, 1)
    return first - timedelta(days=1) if first else None


# Solar terms: month and the constant C of day = ⌊0.2422·y + C⌋ − ⌊y/4⌋, y the year of the 21st
# century (January and February: ⌊(y−1)/4⌋), the usual rule with the years in which it is off.
TERMS = {
    "小寒": (1, 5.4055), "大寒": (1, 20.12), "立春": (2, 3.87), "雨水": (2, 18.73),
    "惊蛰": (3, 5.63), "春分": (3, 20.646), "清明": (4, 4.81), "谷雨": (4, 20.1),
    "立夏": (5, 5.52), "小满": (5, 21.04), "芒种": (6, 5.678), "夏至": (6, 21.37),
    "小暑": (7, 7.108), "大暑": (7, 22.83), "立秋": (8, 7.5), "处暑": (8, 23.13),
    "白露": (9, 7.646), "秋分": (9, 23.042), "寒露": (10, 8.318), "霜降": (10, 23.438),
    "立冬": (11, 7.438), "小雪": (11, 22.36), "大雪": (12, 7.18), "冬至": (12, 21.94),
}  # fmt: skip
_OFF = {("小寒", 2019): -1, ("雨水", 2026): -1, ("冬至", 2021): -1, ("小满", 2008): 1,
        ("小暑", 2016): 1, ("立秋", 2002): 1}  # fmt: skip


def solar_term(year: int, name: str) -> date | None:
    """The day of a solar term in 2000–2099, else None."""
    if not 2000 <= year <= 2099:
        return None
    month, constant = TERMS[name]
    y = year % 100
    leaps = (y - 1) // 4 if month < 3 else y // 4
    day = int(0.2422 * y + constant) - leaps + _OFF.get((name, year), 0)
    return date(year, month, day)
