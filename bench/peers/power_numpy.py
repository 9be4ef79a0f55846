"""Banzhaf swings the way a Python user would count them: generating functions in numpy, exact.

Reads {"banzhaf": [[quota, [weights]], ...], "seconds": S} from standard input and prints one JSON line a game:
{"peer", "n", "seconds", "rate", "peakMB", "swings"}, "swings" being the sum over all players, as text.
Up to 62 players int64 holds every count; beyond, numpy arrays of Python integers do.
"""

import json
import resource
import statistics
import sys
import time

import numpy as np


def swings(quota, weights):
    exact = np.int64 if len(weights) <= 62 else object
    counts = np.zeros(quota, dtype=exact)
    counts[0] = 1
    for weight in weights:
        if weight < quota:
            counts[weight:] = counts[weight:] + counts[:-weight]
    by_weight = {}
    for weight in set(weights):
        others = counts.copy()
        for start in range(weight, quota, weight):  # divide by 1 + x^weight, a block of cells at a time
            end = min(start + weight, quota)
            others[start:end] -= others[start - weight : end - weight]
        by_weight[weight] = int(others[max(quota - weight, 0) :].sum())
    return [by_weight[weight] for weight in weights]


def main():
    asked = json.load(sys.stdin)
    for quota, weights in asked["banzhaf"]:
        times = []
        began = time.perf_counter()
        while not times or time.perf_counter() - began < asked["seconds"]:
            start = time.perf_counter()
            found = swings(quota, weights)
            times.append(time.perf_counter() - start)
        seconds = statistics.median(times)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        row = {"peer": f"numpy {np.__version__}", "n": len(weights), "seconds": seconds, "rate": 1 / seconds}
        print(json.dumps({**row, "peakMB": peak, "swings": str(sum(found))}), flush=True)


main()
