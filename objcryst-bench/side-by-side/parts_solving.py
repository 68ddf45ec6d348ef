"""Part c: processor time to a solved structure."""
import os

from measuring import run, table
from parts_speed import pattern_words, run_rows
from problems import HERE, PROBLEMS
from programs import say


def ours(bench, problem, runs, threads=1):
    """(processor seconds of the whole command, solved runs) of `objcryst run`."""
    out = bench.file(problem, "-runs")
    finished = run([bench.objcryst, "run", bench.project(problem), "--runs", runs, "--trials", problem.our_trials, "--threads", threads, "--out", out])
    return finished.cpu, solved(bench, problem, os.path.join(out, "solutions"), runs)


def theirs(bench, problem, runs):
    """(processor seconds of the runs alone, solved runs)."""
    words = [bench.molecule(problem)] if problem.molecule.endswith(".xml") else pattern_words(bench, problem)
    out = bench.file(problem, "-runs-objcrystpp")
    finished = run([bench.python, os.path.join(HERE, "objcrystpp.py"), *words, "--max-stol", problem.max_stol, "--runs", runs, "--trials",
                    problem.their_trials, "--lsq", "--out", out])
    rows = run_rows(finished.output)
    if len(rows) != runs:
        raise RuntimeError("%d of %d runs of ObjCryst++ on %s" % (len(rows), runs, problem.name))
    return sum(float(row[2]) for row in rows), solved(bench, problem, out, runs)


def solved(bench, problem, folder, runs):
    names = [os.path.join(folder, "%02d.cif" % number) for number in range(1, runs + 1)]
    return sum(os.path.exists(name) and bench.is_solved(problem, name) for name in names)


def solving(bench):
    rows, logs = [], []
    runs = 2 if bench.quick else 10
    for problem in PROBLEMS:
        mine, other = [0.0, 0, 0], [0.0, 0, 0]
        for _ in range(bench.rounds):
            for total, program in ((mine, ours), (other, theirs)):
                say("%s: %s" % (problem.name, program.__name__))
                seconds, successes = program(bench, problem, runs)
                total[0] += seconds
                total[1] += successes
                total[2] += runs
        rows.append([problem.name, *cells(other, problem.their_trials), *cells(mine, problem.our_trials)])
        if mine[1] and other[1]:
            logs.append(other[0] / other[1] / (mine[0] / mine[1]))
            rows[-1].append("%.1f" % logs[-1])
        else:
            rows[-1].append("–")
    product = 1.0
    for factor in logs:
        product *= factor
    mean = "Geometric mean of the ratios: %.1f (%d problems)." % (product ** (1 / len(logs)), len(logs)) if logs else ""
    head = ["problem", "ObjCryst++, trials", "solved", "CPU seconds a solved run", "ours, trials", "solved", "CPU seconds a solved run", "ratio"]
    return ["## c. To a solved structure", "", "Known cell and group, profiles fitted beforehand by each program. A run is solved if `objcryst compare` says so. ObjCryst++ with least squares every",
            "150 000 trials and at the end: time of its runs alone. Ours: the whole command `objcryst run`, start and warm-up of the JVM counted, of %d runs." % runs, "",
            *table(head, rows), mean, ""]


def cells(total, trials):
    seconds, successes, runs = total
    return ["%g" % trials, "%d of %d" % (successes, runs), "%.2f" % (seconds / successes) if successes else "none in %.0f s" % seconds]
