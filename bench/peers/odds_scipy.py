"""Odds of a division, Poisson-binomial chances and draws as a numpy and scipy user would write them, vectorised.

Reads a JSON question on standard input, writes one JSON line for each measurement. Run by bench/odds.bench.ts.
"""
import json
import resource
import sys
import time

import numpy as np
import scipy
import scipy.fft
from scipy import signal, stats
from scipy.special import gammaln

question = json.load(sys.stdin)


def median_seconds(call):
    times = []
    began = time.perf_counter()
    while len(times) < 3 or time.perf_counter() - began < question["seconds"]:
        start = time.perf_counter()
        result = call()
        times.append(time.perf_counter() - start)
    return result, sorted(times)[len(times) // 2]


def emit(work, peer, n, seconds, units, result):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = dict(work=work, peer=peer, n=n, seconds=seconds, rate=units / seconds, peakMB=peak, result=result)
    print(json.dumps(line), flush=True)


def log_pochhammer(start, count):
    """log (start)(start + 1)…, for 0 … count factors."""
    return gammaln(start + np.arange(count + 1)) - gammaln(start)


def faction(bloc, weights, step):
    """Masses of one faction's statistic: voters by ayes as one matrix, added up by their score."""
    n, (pf, pa, px, pn), rho = bloc["size"], bloc["line"], bloc["cohesion"]
    wf, wa, wr, _ = weights
    voting, silent = pf + pa, px + pn
    counts = np.arange(n + 1)
    log_factorial = gammaln(counts + 1)
    voters = stats.binom.logpmf(counts, n, voting)
    keep = np.flatnonzero(voters > -690)
    least, most = n * min(wf, wa, wr), n * max(wf, wa, wr)
    if pf == 0 or pa == 0:
        score = (keep * (wf if pa == 0 else wa) + (n - keep) * wr - least) // step
        return np.bincount(score, np.exp(voters[keep]), (most - least) // step + 1), least
    aye = pf / voting
    if rho == 0:
        ayes, noes, all_ = counts * np.log(aye), counts * np.log1p(-aye), np.zeros(n + 1)
    elif rho == 1:
        ayes = noes = all_ = None
    else:
        kappa = 1 / rho - 1
        ayes, noes = log_pochhammer(kappa * aye, n), log_pochhammer(kappa * (1 - aye), n)
        all_ = log_pochhammer(kappa, n)
    if rho == 1:
        v = np.concatenate([keep, keep[keep > 0]])
        f = np.concatenate([keep, np.zeros(np.count_nonzero(keep), int)])
        p = np.exp(voters[v]) * np.where(v == 0, 1, np.where(f > 0, aye, 1 - aye))
    else:
        v, f = keep[:, None], counts[None, :]
        inside = f <= v
        a = v - f
        rows = (voters - all_ + log_factorial)[v] + (ayes - log_factorial)[f] + (noes - log_factorial)[a]
        p = np.exp(rows[inside])
        v, f = np.broadcast_to(v, inside.shape)[inside], np.broadcast_to(f, inside.shape)[inside]
    score = (wf * f + wa * (v - f) + wr * (n - v) - least) // step
    return np.bincount(score, p, (most - least) // step + 1), least


def carried(blocs, rule, convolve):
    weights = rule["weights"]
    step = int(np.gcd.reduce([abs(w - weights[0]) for w in weights]))
    parts = sorted((faction(bloc, weights, step) for bloc in blocs), key=lambda one: len(one[0]))
    total, offset = parts[0]
    for masses, least in parts[1:]:
        total = convolve(total, masses)
        offset += least
    first = (rule["than"] - offset) / step
    index = int(np.floor(first)) + 1 if rule["strict"] else int(np.ceil(first))
    result = float(total[index:].sum())
    if not rule["strict"]:
        result -= float(np.prod([(b["line"][2] + b["line"][3]) ** b["size"] for b in blocs]))
    return result


def carried_by_characteristic(blocs, rule):
    """Delegates who decide alone: the product of powers of their characteristic functions, one transform back."""
    weights = rule["weights"]
    step = int(np.gcd.reduce([abs(w - weights[0]) for w in weights]))
    low = min(weights)
    shifts = [(w - low) // step for w in weights]
    span = sum(bloc["size"] for bloc in blocs) * max(shifts) + 1
    size = scipy.fft.next_fast_len(span, real=True)
    roots = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    powers = [roots**shift for shift in shifts]
    product = np.ones(len(roots), complex)
    for bloc in blocs:
        product *= sum(p * power for p, power in zip(bloc["line"], powers)) ** bloc["size"]
    masses = scipy.fft.irfft(product, size)[:span]
    offset = low * sum(bloc["size"] for bloc in blocs)
    first = (rule["than"] - offset) / step
    result = float(masses[int(np.floor(first)) + 1 if rule["strict"] else int(np.ceil(first)) :].sum())
    if not rule["strict"]:
        result -= float(np.prod([(b["line"][2] + b["line"][3]) ** b["size"] for b in blocs]))
    return result


for house in question["houses"]:
    delegates = sum(bloc["size"] for bloc in house["blocs"])
    for name, convolve in (("direct", np.convolve), ("FFT, loses tails", signal.fftconvolve)):
        result, seconds = median_seconds(
            lambda: [carried(house["blocs"], rule, convolve) for rule in question["rules"]]
        )
        emit(house["work"], f"scipy {scipy.__version__}, {name}", delegates, seconds, 1, result)
    if all(bloc["cohesion"] == 0 for bloc in house["blocs"]):
        result, seconds = median_seconds(
            lambda: [carried_by_characteristic(house["blocs"], rule) for rule in question["rules"]]
        )
        emit(house["work"], f"scipy {scipy.__version__}, characteristic functions, loses tails", delegates, seconds, 1, result)

chances = np.array(question["chances"])
result, seconds = median_seconds(
    lambda: float(stats.poisson_binom.pmf(np.arange(len(chances) + 1), chances)[question["atLeast"] :].sum())
)
emit("poisson-binomial", f"scipy {scipy.__version__} poisson_binom", len(chances), seconds, 1, [result])

draws = question["draws"]
generator = np.random.default_rng(1)
for work, call in (
    ("binomial draws", lambda: generator.binomial(649, 0.6, draws)),
    ("beta-binomial draws", lambda: generator.binomial(649, generator.beta(0.6 * 19, 0.4 * 19, draws))),
):
    _, seconds = median_seconds(call)
    emit(work, f"numpy {np.__version__}", draws, seconds, draws, [])
