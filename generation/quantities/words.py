"""The words around numbers, as data: scales, currencies, periods, bounds, ranges.

English, German, French, Spanish, Portuguese, Italian, Dutch, Hungarian and Polish in full; Swedish, Danish, Norwegian,
Arabic and Japanese where briefs in them have arrived. Currency codes are ISO 4217.
"""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    """Split a block at its bars and line ends."""
    return tuple(word.strip() for word in text.replace("\n", " | ").split("|") if word.strip())


def _pairs(text: str) -> dict[str, str]:
    """Read a block of `word:meaning` entries."""
    return {word: meaning for word, _, meaning in (entry.rpartition(":") for entry in _words(text))}


SCALES: dict[str, int] = {
    **dict.fromkeys(
        _words("""
k | tsd | tsd. | tys | tys. | thousand | tausend | mil | mille | mila | duizend | ezer | tusen | tusind | ألف
آلاف | 千
"""),
        1_000,
    ),
    **dict.fromkeys(
        _words("""
万
"""),
        10_000,
    ),
    **dict.fromkeys(
        _words("""
lakh | lakhs | lac | lacs
"""),
        100_000,
    ),
    **dict.fromkeys(
        _words("""
m | mn | mio | mio. | mln | mln. | million | millions | millionen | millió | millón | millones | milhão
milhões | milione | milioni | miljoen | miljon | miljoner | millioner | milion | miliony | milionów | مليون
"""),
        1_000_000,
    ),
    **dict.fromkeys(
        _words("""
cr | crore | crores
"""),
        10_000_000,
    ),
    **dict.fromkeys(
        _words("""
億
"""),
        100_000_000,
    ),
    **dict.fromkeys(
        _words("""
bn | billion | mrd | mrd. | milliarde | milliarden | milliards | milliard
"""),
        1_000_000_000,
    ),
}
"""A number before one of these is meant so many times."""

SIGNS = _pairs("""
us$:USD | usd$:USD | u$s:USD | a$:AUD | au$:AUD | aud$:AUD | c$:CAD | ca$:CAD | can$:CAD | cad$:CAD | hk$:HKD
s$:SGD | sg$:SGD | nz$:NZD | r$:BRL | mx$:MXN | mex$:MXN | nt$:TWD | col$:COP | clp$:CLP | ar$:ARS | j$:JMD
$:USD | £:GBP | €:EUR | ₹:INR | cn¥:CNY | rmb¥:CNY | ¥:JPY | ￥:JPY | ₩:KRW | ฿:THB | ₫:VND | ₱:PHP | ₦:NGN
₺:TRY | ₴:UAH | ₪:ILS | ₲:PYG | ₡:CRC | ₵:GHS | ₽:RUB | ₸:KZT | ₼:AZN | ₾:GEL
""")
"""Currency signs, in lower case. A bare dollar is the US one unless a code behind the amount says otherwise."""

DOLLARS = frozenset({"USD", "AUD", "CAD", "HKD", "SGD", "NZD", "MXN", "TWD", "COP", "CLP", "ARS", "JMD", "BBD", "TTD"})
"""Currencies that are also written with a bare `$`: a code behind the amount says which one is meant."""

NAMES = _pairs("""
usd:USD | gbp:GBP | eur:EUR | euro:EUR | euros:EUR | inr:INR | rs:INR | rupees:INR | jpy:JPY | yen:JPY | 円:JPY
元:CNY | aud:AUD | chf:CHF | franken:CHF | sek:SEK | nok:NOK | dkk:DKK | pln:PLN | zł:PLN | złotych:PLN
czk:CZK | kč:CZK | huf:HUF | ft:HUF | forint:HUF | aed:AED | sgd:SGD | zar:ZAR | nzd:NZD | cad:CAD | rmb:CNY
reais:BRL | درهم:AED | ريال:SAR | pounds:GBP | usd$:USD
""")
"""Any case. Kronor, dinars, pesos and dollars without a country are not guessed."""

CODES = frozenset(
    _words("""
ARS | BDT | BGN | BHD | BRL | CLP | CNY | COP | CRC | DOP | EGP | ETB | GEL | GHS | GTQ | HKD | IDR | ILS
ISK | JMD | JOD | KES | KRW | KWD | KZT | LKR | MAD | MUR | MXN | MYR | NGN | NPR | OMR | PEN | PHP | PKR
QAR | RON | RSD | SAR | THB | TND | TRY | TTD | TWD | TZS | UAH | UGX | UYU | VND | XAF | XOF
""")
)
"""In capitals only, for some are words as well ("MAD", "TRY", "ALL")."""

RANGE_MARKS = _words("""
- | – | — | ~ | 〜 | ～ | to | bis | à | a | ao | até | hasta | tot | till | til | do | إلى | and | und | et | y
e | en | och | og | i
""")
"""Between the ends of a range. Words that also join ("and") count only after one of RANGE_OPENERS."""

JOINERS = _words("""
and | e | en | et | i | och | og | und | y
""")

RANGE_OPENERS = _words("""
between | zwischen | entre | tra | fra | tussen | mellan | mellem | między | بين
""")

FROM = _words("""
from | von | de | desde | da | van | från | fra | od | من | depuis | dal | du
""")

CEILINGS = _words("""
below | under | less than | fewer than | at most | max | max. | maximum | no more than | not more than | up to
not above | unter | höchstens | maximal | weniger als | nicht mehr als | moins de | au plus | au maximum
menos de | por debajo de | como máximo | no más de | no máximo | abaixo de | até | meno di | al massimo
sotto | minder dan | hoogstens | maximaal | onder | legfeljebb | kevesebb mint | alatt | co najwyżej | poniżej
mniej niż | högst | høyst | højst | maks | أقل من | أدنى من | دون | لا تزيد على | لا تزيد عن | لا يزيد على
لا يزيد عن | بحد أقصى | لا يتجاوز | لا تتجاوز
""")

CEILINGS_BEHIND = _words("""
以下 | 未満 | 以内 | or less | or fewer | oder weniger | ou moins | o menos | max | maximum | alatt
""")

REDUCTIONS = _words("""
reduce | cut | lower | decrease | senken | reduzieren | réduire | reducir | reduzir | ridurre
""")

FLOORS = _words("""
at least | minimum | min. | more than | over | mindestens | mehr als | au moins | plus de | al menos | más de
pelo menos | mais de | almeno | più di | minstens | meer dan | legalább | co najmniej | minst
""")

TODAY = _words("""
currently | today | now | at present | derzeit | aktuell | heute | zurzeit | actuellement | aujourd'hui
actualmente | hoy | atualmente | hoje | attualmente | oggi | momenteel | nu | jelenleg | obecnie | 現在 | حاليا
""")

UNITS: dict[str, str] = {
    **dict.fromkeys(
        _words("""
day | days | tag | tage | tagen | jour | jours | día | días | dia | dias | giorno | giorni | dag | dagen
dagar | nap | dzień | dni | 日 | يوم
"""),
        "day",
    ),
    **dict.fromkeys(
        _words("""
week | weeks | woche | wochen | semaine | semaines | semana | semanas | settimana | settimane | weken | vecka
veckor | uge | uger | uke | uker | hét | tydzień | tygodni | 週 | 週間 | أسبوع | wk | wks
"""),
        "week",
    ),
    **dict.fromkeys(
        _words("""
month | months | monat | monate | monaten | mois | mes | meses | mês | mese | mesi | maand | maanden | månad
månader | måned | måneder | hónap | miesiąc | miesięcy | 月 | か月 | ヶ月 | カ月 | شهر | أشهر | mo
"""),
        "month",
    ),
    **dict.fromkeys(
        _words("""
quarter | quarters | quartal | quartale | quartalen | trimestre | trimestres | trimestri | kwartaal | kvartal
negyedév | kwartał | 四半期 | ربع سنة
"""),
        "quarter",
    ),
    **dict.fromkeys(
        _words("""
year | years | jahr | jahre | jahren | an | ans | année | années | año | años | ano | anos | anno | anni
jaar | år | év | rok | lat | 年 | 年間 | سنة | annum | yr
"""),
        "year",
    ),
}
"""Periods by their names."""

PER = _words("""
per | a | an | each | every | pro | je | im | jeden | jede | jedes | par | por | al | a la | cada | ogni
elke | om | i | havonta | na | / | the
""")
"""Before a period: so much each."""

RATES: dict[str, str] = {
    **dict.fromkeys(
        _words("""
daily | täglich | quotidien | diario | diário | giornaliero | dagelijks | naponta
"""),
        "day",
    ),
    **dict.fromkeys(
        _words("""
weekly | wöchentlich | hebdomadaire | semanal | semanales | settimanale | wekelijks | hetente
"""),
        "week",
    ),
    **dict.fromkeys(
        _words("""
monthly | monatlich | mensuel | mensuels | mensuelle | mensuelles | mensual | mensuales | mensal | mensais
mensile | mensili | maandelijks | havonta | miesięcznie | 毎月 | شهريا
"""),
        "month",
    ),
    **dict.fromkeys(
        _words("""
quarterly | vierteljährlich | trimestriel | trimestral | trimestrale
"""),
        "quarter",
    ),
    **dict.fromkeys(
        _words("""
yearly | annually | annual | p.a. | jährlich | annuel | annuels | anual | anuales | annuo
"""),
        "year",
    ),
}
"""Words that say the period by themselves."""

DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
WITHIN = _words("""
in | within | by | over | after | during | for | innerhalb von | binnen | nach | über | en | dans | sous
pendant | sur | dentro de | durante | em | entro | inom | inden | w ciągu | خلال
""")

MONTHS = _words("""
january | february | march | april | may | june | july | august | september | october | november | december
jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec | januar | februar | märz | mai | juni
juli | oktober | dezember | janvier | février | mars | avril | juin | juillet | août | septembre | octobre
novembre | décembre | enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre
noviembre | diciembre | janeiro | fevereiro | março | maio | junho | julho | setembro | outubro | novembro
dezembro | gennaio | febbraio | aprile | maggio | giugno | luglio | settembre | ottobre | dicembre
""")
