"""Reference values for our own logarithm and exponential, in decimal arithmetic of 60 digits, the standard library only.

    python3 tests/reference/explog.py > tests/reference/explog.json && npx prettier --write tests/reference/explog.json

Arguments are exact doubles (written so that they read back to the same double); values have 40 digits.
"""
import json
import random
import sys
from decimal import Decimal, getcontext

getcontext().prec = 60
draw = random.Random(1917)


def digits(value):
    return format(value, ".39e")


logs = [5e-324, 2.2250738585072014e-308, 1e-300, 1e-9, 0.5, 0.7071067811865475, 0.7071067811865476, 0.9999999999999999]
logs += [1.0000000000000002, 1.4142135623730951, 1.4142135623730954, 2.0, 3.0, 10.0, 1e16, 1.7976931348623157e308]
logs += [1 + draw.uniform(-1e-6, 1e-6) for _ in range(40)]
logs += [draw.uniform(0.5, 2) for _ in range(200)]
logs += [2.0 ** draw.uniform(-1000, 1000) for _ in range(100)]
exps = [-708.0, -50.0, -1.0, -1e-9, -1e-300, 1e-300, 1e-9, 0.34657359027997264, 0.34657359027997270, 1.0, 50.0, 709.0, 709.782712893384]
exps += [draw.uniform(-1, 1) for _ in range(150)]
exps += [draw.uniform(-700, 700) for _ in range(150)]

json.dump(
    {
        "log": [{"x": x, "value": digits(Decimal(x).ln())} for x in logs],
        "exp": [{"x": x, "value": digits(Decimal(x).exp())} for x in exps],
    },
    sys.stdout,
    indent=1,
)
print()
