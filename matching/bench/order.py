"""Solves matchings by an order of counts with HiGHS, as scipy ships it, one count after another.

python3 order.py FILE: JSON lines of {mentees, takes, must, pairs: [[mentee, mentor, [counts]]], limits:
[[most, of mentors, [people]]]}; the first count is of those who wait and is not among the counts of a
pair. Prints, for each line, the least of each count in their order.
"""
import json
import sys

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

for line in open(sys.argv[1]):
    p = json.loads(line)
    pairs = p["pairs"] or []
    least = [p["mentees"]] + [0] * (p["counts"] - 1)
    if pairs:
        seats = numpy.zeros((p["mentees"] + len(p["takes"]), len(pairs)))
        for column, (mentee, mentor, _) in enumerate(pairs):
            seats[mentee, column] = seats[p["mentees"] + mentor, column] = 1
        most = numpy.array([1.0] * p["mentees"] + p["takes"])
        fewest = numpy.array([float(must) for must in p["must"]] + [0.0] * len(p["takes"]))
        rules = [LinearConstraint(seats, fewest, most)]
        for most, of_mentors, people in p["limits"]:
            row = numpy.array([float((pair[1] if of_mentors else pair[0]) in people) for pair in pairs])
            rules.append(LinearConstraint(row.reshape(1, -1), 0, most))
        for count in range(p["counts"]):
            weights = -numpy.ones(len(pairs)) if count == 0 else numpy.array([c[count - 1] for _, _, c in pairs], float)
            found = milp(weights, integrality=numpy.ones(len(pairs)), bounds=Bounds(0, 1), constraints=rules)
            best = round(found.fun)
            least[count] = best + (p["mentees"] if count == 0 else 0)
            rules.append(LinearConstraint(weights.reshape(1, -1), best, best))
    print(json.dumps(least))
