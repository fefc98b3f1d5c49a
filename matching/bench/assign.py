"""Times scipy's linear_sum_assignment on a matrix of float64, rows of mentees.

python3 assign.py FILE ROWS COLUMNS REPEATS prints the least CPU milliseconds and the total.
"""
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment

path, rows, columns, repeats = sys.argv[1], *map(int, sys.argv[2:5])
cost = numpy.fromfile(path, dtype=numpy.float64).reshape(rows, columns)
least = None
for _ in range(repeats):
    begun = time.process_time()
    row, column = linear_sum_assignment(cost)
    took = time.process_time() - begun
    least = took if least is None else min(least, took)
print(f"{least * 1000:.3f} {cost[row, column].sum():.0f}")
