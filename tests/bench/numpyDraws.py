"""The peer of the drawn net present values: the same matrix, multiplied and summed up by numpy.

Reads two files of doubles, factor columns (terms x draws) and present values (perspectives x terms);
prints the median time of a run in milliseconds, and numpy's version.
"""

import sys
import time

import numpy as np

columns_file, values_file, terms, draws, perspectives, runs = sys.argv[1:]
terms, draws, perspectives, runs = int(terms), int(draws), int(perspectives), int(runs)
columns = np.fromfile(columns_file).reshape(terms, draws)
values = np.fromfile(values_file).reshape(perspectives, terms)
SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] + [(dot + 0.5) / 50 for dot in range(50)]


def run():
    drawn = values @ columns
    return (
        drawn.mean(axis=1),
        drawn.std(axis=1, ddof=1),
        (drawn > 0).mean(axis=1),
        np.quantile(drawn, SHARES, axis=1),
    )


times = []
for _ in range(runs):
    begin = time.perf_counter()
    run()
    times.append((time.perf_counter() - begin) * 1000)
print(sorted(times)[runs // 2], np.__version__)
