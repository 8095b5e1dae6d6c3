"""The peer of the drawn net present values: the same matrix, multiplied and summed up by numpy.

Reads two files of doubles, factor columns (terms x draws) and present values (perspectives x terms).
Prints a line that says what it is, with its figures; then, for every number read, as many times in
milliseconds of each way to do it, with other present values every time.

Both ways give the same: mean, standard deviation, share above 0, percentiles, fifty dots, and the
standard errors of mean and percentiles. `np.quantile` is what most would write; sorting once and
reading the quantiles off is what is fastest in a numpy that sorts with vector instructions.
"""

import json
import sys
import time

import numpy as np

columns_file, values_file, terms, draws, perspectives = sys.argv[1:]
terms, draws, perspectives = int(terms), int(draws), int(perspectives)
columns = np.fromfile(columns_file).reshape(terms, draws)
values = np.fromfile(values_file).reshape(perspectives, terms)
BATCHES = 20
PERCENTILES = np.array([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
RANK_ERRORS = np.sqrt(PERCENTILES * (1 - PERCENTILES) / draws)
DOTS = (np.arange(50) + 0.5) / 50
SHARES = np.concatenate([PERCENTILES, PERCENTILES - RANK_ERRORS, PERCENTILES + RANK_ERRORS, DOTS])


def by_quantile(drawn):
    return np.quantile(drawn, SHARES, axis=1)


def by_sort(drawn):
    ordered = np.sort(drawn, axis=1)
    place = (draws - 1) * SHARES
    below = np.floor(place).astype(int)
    low, high = ordered[:, below], ordered[:, np.minimum(below + 1, draws - 1)]
    return (low + (high - low) * (place - below)).T


WAYS = {"np.quantile": by_quantile, "np.sort": by_sort}


def run(quantiles_of, factor):
    drawn = (factor * values) @ columns
    batches = drawn.reshape(perspectives, BATCHES, -1).mean(axis=2)
    found = quantiles_of(drawn)
    return np.vstack(
        [
            drawn.mean(axis=1),
            drawn.std(axis=1, ddof=1),
            (drawn > 0).mean(axis=1),
            batches.std(axis=1, ddof=1) / np.sqrt(BATCHES),
            found[:7],
            (found[14:21] - found[7:14]) / 2,
            found[21:],
        ]
    )


def blas():
    with open("/proc/self/maps") as maps:
        loaded = maps.read()
    known = ["openblas", "mkl", "blis", "atlas", "libblas"]
    return next((name for name in known if name in loaded), "BLAS unknown")


def milliseconds(quantiles_of, factor):
    begin = time.perf_counter()
    run(quantiles_of, factor)
    return (time.perf_counter() - begin) * 1000


figures = {name: run(way, 1).T.tolist() for name, way in WAYS.items()}
print(json.dumps({"name": f"numpy {np.__version__}, {blas()}", "figures": figures}), flush=True)
for line in sys.stdin:
    first, runs = (int(part) for part in line.split())
    times = {
        name: [milliseconds(way, 1 + (first + run) / 1000) for run in range(runs)]
        for name, way in WAYS.items()
    }
    print(json.dumps(times), flush=True)
