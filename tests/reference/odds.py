"""Reference values for the odds of a division, in decimal arithmetic of 80 digits.

    python3 tests/reference/odds.py > tests/reference/odds.json && npx prettier --write tests/reference/odds.json

Only the standard library. Probabilities come straight from their definitions (factorials and products of exact doubles),
not from the recurrences of the program, and houses are added up by plain convolution. Before anything is printed the same
functions are checked against `fractions` on small houses. Where numpy is there, the same sums by Fourier transform are
written beside, to show what becomes of a tail.
"""
import json
import sys
from decimal import Decimal, getcontext
from fractions import Fraction
from math import comb

getcontext().prec = 80
getcontext().Emin = -999999
getcontext().Emax = 999999


class Arithmetic:
    """The numbers to reckon in: Decimal for the real houses, Fraction for the check."""

    def __init__(self, number):
        self.number = number

    def line(self, bloc):
        parts = [self.number(Fraction(x)) if self.number is Fraction else Decimal(x) for x in bloc["line"]]
        total = sum(parts)
        return [x / total for x in parts]

    def cohesion(self, bloc):
        return Fraction(bloc["cohesion"]) if self.number is Fraction else Decimal(bloc["cohesion"])

    def choice(self, v, f, aye, no, rho):
        """P(f ayes of v voters): beta-binomial, multiplied out by rho."""
        one = self.number(1)
        if rho == 1:
            if v == 0:
                return one
            return aye if f == v else no if f == 0 else self.number(0)
        apart = one - rho
        result = self.number(comb(v, f))
        for k in range(f):
            result *= aye * apart + k * rho
        for k in range(v - f):
            result *= no * apart + k * rho
        for k in range(v):
            result /= apart + k * rho
        return result

    def choices(self, size, aye, no, rho):
        """Tables of the same products, for choice(v, f) = C(v, f) up[f] down[v - f] / all[v]."""
        one = self.number(1)
        apart = one - rho
        up, down, every = [one], [one], [one]
        for k in range(size):
            up.append(up[-1] * (aye * apart + k * rho))
            down.append(down[-1] * (no * apart + k * rho))
            every.append(every[-1] * (apart + k * rho))
        return up, down, every

    def statistic(self, bloc, weights):
        """score -> probability, those without an aye apart; all four parts where the silent weigh differently."""
        n = bloc["size"]
        pf, pa, px, pn = self.line(bloc)
        rho = self.cohesion(bloc)
        wf, wa, wx, wn = weights
        voting, silent = pf + pa, px + pn
        aye, no = (pf / voting, pa / voting) if voting else (voting, voting)
        some, none = {}, {}
        tables = None if rho == 1 else self.choices(n, aye, no, rho)
        powers = {}
        for name, p in (("v", voting), ("s", silent), ("x", px), ("n", pn)):
            row = [self.number(1)]
            for _ in range(n):
                row.append(row[-1] * p)
            powers[name] = row
        for v in range(n + 1):
            splits = []
            if wx == wn:
                splits.append((self.number(comb(n, v)) * powers["s"][n - v], (n - v) * wx))
            else:
                for x in range(n - v + 1):
                    ways = self.number(comb(n, v) * comb(n - v, x))
                    splits.append((ways * powers["x"][x] * powers["n"][n - v - x], x * wx + (n - v - x) * wn))
            for f in range(v + 1):
                if tables:
                    up, down, every = tables
                    chosen = comb(v, f) * up[f] * down[v - f] / every[v]
                else:
                    chosen = self.choice(v, f, aye, no, rho)
                if not chosen:
                    continue
                chosen *= powers["v"][v]
                to = some if f else none
                for weight, score in splits:
                    at = score + f * wf + (v - f) * wa
                    to[at] = to.get(at, self.number(0)) + chosen * weight
        return some, none

    def convolve(self, a, b, into):
        for s, x in a.items():
            for t, y in b.items():
                into[s + t] = into.get(s + t, 0) + x * y

    def house(self, blocs, weights):
        some, none = {}, {0: self.number(1)}
        for bloc in sorted(blocs, key=lambda one: one["size"]):
            own_some, own_none = self.statistic(bloc, weights)
            every = dict(own_none)
            for score, p in own_some.items():
                every[score] = every.get(score, 0) + p
            next_some, next_none = {}, {}
            self.convolve(some, every, next_some)
            self.convolve(none, own_some, next_some)
            self.convolve(none, own_none, next_none)
            some, none = next_some, next_none
        return some, none

    def odds(self, blocs, rule):
        some, none = self.house(blocs, rule["weights"])
        than, strict, ties = rule["than"], rule["strict"], rule["ties"]
        carried = lost = tied = self.number(0)
        for scores, aye in ((some, True), (none, False)):
            for score, p in scores.items():
                if ties and score == than:
                    tied += p
                elif aye and (score > than or (score == than and not strict)):
                    carried += p
                else:
                    lost += p
        return {"carried": carried, "lost": lost, "tied": tied}


def poisson_binomial(chances, number=Decimal):
    mass = [number(1)]
    for p in chances:
        p = Fraction(p) if number is Fraction else Decimal(p)
        q = 1 - p
        mass = [
            (mass[k] * q if k < len(mass) else 0) + (mass[k - 1] * p if k else 0) for k in range(len(mass) + 1)
        ]
    return mass


SIMPLE = {"id": "simple", "weights": [1, -1, 0, 0], "strict": True, "than": 0, "ties": True}
PRESENT = {"id": "present", "weights": [1, -1, -1, -1], "strict": True, "than": 0, "ties": False}
TWO_THIRDS = {"id": "two-thirds", "weights": [1, -2, 0, 0], "strict": False, "than": 0, "ties": False}
CAST = {"id": ">1/2 of cast", "weights": [1, -1, -1, 0], "strict": True, "than": 0, "ties": False}

# Twelve factions of 2,600 delegates, made up; and the house of 649 of the Second Congress (390 + 100 + 60 + 72 + 14 + 6 + 7).
SIZES_2600 = [1159, 475, 327, 214, 178, 101, 41, 30, 27, 21, 15, 12]
LINES_2600 = [
    [0.42, 0.46, 0.07, 0.05], [0.31, 0.52, 0.1, 0.07], [0.7, 0.21, 0.04, 0.05], [0.55, 0.33, 0.07, 0.05],
    [0.12, 0.71, 0.11, 0.06], [0.64, 0.22, 0.08, 0.06], [0.4, 0.4, 0.1, 0.1], [0.9, 0.02, 0.05, 0.03],
    [0.05, 0.85, 0.04, 0.06], [0.33, 0.33, 0.14, 0.2], [0.02, 0.03, 0.9, 0.05], [0.97, 0, 0.03, 0],
]
COHESION_2600 = [0.01, 0.03, 0.1, 0.02, 0, 0.05, 0.3, 1, 0.5, 0.001, 0, 0.2]
SIZES_649 = [390, 100, 60, 72, 14, 6, 7]
LINES_649 = [
    [0.02, 0.93, 0.03, 0.02], [0.35, 0.4, 0.15, 0.1], [0.55, 0.25, 0.12, 0.08], [0.9, 0.04, 0.03, 0.03],
    [0.6, 0.2, 0.1, 0.1], [0.5, 0.5, 0, 0], [0.1, 0.1, 0.4, 0.4],
]


def house(sizes, lines, cohesion):
    return [{"size": n, "line": l, "cohesion": c} for n, l, c in zip(sizes, lines, cohesion)]


def alone(blocs):
    return [{**bloc, "cohesion": 0} for bloc in blocs]


def chances(n):
    """Chances of n delegates, no two alike, exact in the same way in any language: k / 2^20."""
    return [((i * 7919 + 12345) % 1048573 * 3 // 4 + 1000) / 1048576 for i in range(n)]


def check():
    exact, decimal = Arithmetic(Fraction), Arithmetic(Decimal)
    small = [
        {"size": 4, "line": [0.3, 0.4, 0.2, 0.1], "cohesion": 0.25},
        {"size": 3, "line": [0.9, 0.02, 0.05, 0.03], "cohesion": 1},
        {"size": 3, "line": [0.1, 0.2, 0.3, 0.4], "cohesion": 0},
    ]
    for rule in (SIMPLE, PRESENT, TWO_THIRDS, CAST):
        a, b = exact.odds(small, rule), decimal.odds(small, rule)
        assert sum(a.values()) == 1, rule
        for outcome in a:
            truth = Decimal(a[outcome].numerator) / Decimal(a[outcome].denominator)
            assert abs(b[outcome] - truth) < Decimal("1e-70"), (rule, outcome)
    a, b = poisson_binomial(chances(12), Fraction), poisson_binomial(chances(12))
    for x, y in zip(a, b):
        assert abs(Decimal(x.numerator) / Decimal(x.denominator) - y) < Decimal("1e-70")


def digits(value):
    return format(value, ".30e")


def fourier_odds(blocs, rule):
    """The same sum by multiplying Fourier transforms of the blocs' scores, in doubles."""
    import numpy as np

    span = sum(bloc["size"] for bloc in blocs) * (max(rule["weights"]) - min(rule["weights"])) + 1
    size = 1 << (span - 1).bit_length()
    product = np.ones(size // 2 + 1, dtype=complex)
    offset = 0
    for bloc in blocs:
        some, none = Arithmetic(Decimal).statistic(bloc, rule["weights"])
        least = bloc["size"] * min(rule["weights"])
        row = np.zeros(size)
        for scores in (some, none):
            for score, p in scores.items():
                row[score - least] += float(p)
        product *= np.fft.rfft(row)
        offset += least
    mass = np.fft.irfft(product, size)
    return float(mass[rule["than"] - offset + 1 : span].sum())


def fourier_tail(values, at_least):
    import numpy as np

    n = len(values)
    roots = np.exp(2j * np.pi * np.arange(n + 1) / (n + 1))
    transform = np.ones(n + 1, dtype=complex)
    for p in values:
        transform *= 1 - p + p * roots
    return float(np.fft.fft(transform).real[at_least:].sum() / (n + 1))


def main():
    check()
    decimal = Arithmetic(Decimal)
    cases = []

    def case(name, blocs, rule, fourier=False):
        print(name, file=sys.stderr)
        result = {outcome: digits(p) for outcome, p in decimal.odds(blocs, rule).items()}
        one = {"name": name, "rule": rule["id"], "blocs": blocs, "odds": result}
        if fourier:
            one["carriedByFourier"] = fourier_odds(blocs, rule)
        cases.append(one)

    big = house(SIZES_2600, LINES_2600, COHESION_2600)
    second = house(SIZES_649, LINES_649, [0.02, 0.1, 0, 0.05, 1, 0, 0.3])
    for rule in (SIMPLE, PRESENT, TWO_THIRDS):
        case(f"2,600 with cohesion, {rule['id']}", big, rule)
        case(f"2,600 each alone, {rule['id']}", alone(big), rule)
    for rule in (SIMPLE, PRESENT, TWO_THIRDS):
        case(f"649 with cohesion, {rule['id']}", second, rule, True)
        case(f"649 each alone, {rule['id']}", alone(second), rule, True)
    trio = house([40, 25, 15], LINES_649[:3], [0.05, 0.4, 0])
    case("80 with cohesion, >1/2 of cast", trio, CAST, True)
    case("80 each alone, >1/2 of cast", alone(trio), CAST, True)
    far = house([337, 87], [[0.05, 0.93, 0.01, 0.01], [0.55, 0.4, 0.03, 0.02]], [0, 0])
    case("424 each alone, simple, far in the tail", far, SIMPLE, True)

    values = chances(2175)
    mass = poisson_binomial(values)
    tails = []
    for at_least in (600, 800, 820, 850, 900, 1000, 1100, 1211, 1300, 1400, 1475):
        one = {"atLeast": at_least, "chance": digits(sum(mass[at_least:], Decimal(0)))}
        one["byFourier"] = fourier_tail(values, at_least)
        tails.append(one)
    below = [{"atMost": k, "chance": digits(sum(mass[: k + 1], Decimal(0)))} for k in (280, 400, 500, 700, 800)]
    json.dump({"odds": cases, "poissonBinomial": {"delegates": len(values), "upper": tails, "lower": below}}, sys.stdout, indent=1)
    print()


main()
