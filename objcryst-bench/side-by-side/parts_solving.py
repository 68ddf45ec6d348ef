"""Part c: processor time to a solved structure."""
import json
import math
import os

from measuring import run, table
from parts_speed import pattern_words, run_rows
from problems import HERE, PROBLEMS, PROJECTS
from programs import say

OUR_RUNS = 100  # in one command; ObjCryst++ makes as many as a few minutes to hours allow


def ours(bench, problem, runs):
    """Processor seconds of the whole command and of its runs alone, solved runs."""
    out = bench.file(problem, "-runs")
    finished = run([bench.objcryst, "run", bench.project(problem), "--algorithm", "basin-hopping", "--runs", runs, "--trials", problem.our_trials,
                    "--threads", 1, "--out", out])
    alone = sum(one["cpuSeconds"] for one in json.load(open(os.path.join(out, "summary.json")))["runs"])
    return finished.cpu, alone, solved(bench, problem, os.path.join(out, "solutions"), runs)


def theirs(bench, problem, runs):
    """Processor seconds of the runs, twice, and solved runs."""
    model = bench.molecule(problem)
    words = [model] if model.endswith(".xml") else pattern_words(bench, problem)
    out = bench.file(problem, "-runs-objcrystpp")
    finished = run([bench.python, os.path.join(HERE, "objcrystpp.py"), *words, "--max-stol", problem.max_stol, "--runs", runs, "--trials",
                    problem.their_trials, "--lsq", "--out", out])
    rows = run_rows(finished.output)
    if len(rows) != runs:
        raise RuntimeError("%d of %d runs of ObjCryst++ on %s" % (len(rows), runs, problem.name))
    seconds = sum(float(row[2]) for row in rows)
    return seconds, seconds, solved(bench, problem, out, runs)


def solved(bench, problem, folder, runs):
    return sum(bench.is_solved(problem, os.path.join(folder, "%02d.cif" % number)) for number in range(1, runs + 1))


def solving(bench):
    rows, all_counted, alone = [], [], []
    for problem in PROBLEMS + PROJECTS:
        mine, other = [0.0, 0.0, 0, 0], [0.0, 0.0, 0, 0]
        for _ in range(bench.rounds):
            for total, program, runs in ((mine, ours, OUR_RUNS), (other, theirs, problem.runs)):
                say("%s: %s" % (problem.name, program.__name__))
                runs = 2 if bench.quick else runs
                for i, value in enumerate((*program(bench, problem, runs), runs)):
                    total[i] += value
        rows.append([problem.name, "%g" % problem.their_trials, "%d of %d" % tuple(other[2:]), each(other, 0), "%d of %d" % tuple(mine[2:]), each(mine, 0),
                     each(mine, 1)])
        for ratios, kind in ((all_counted, 0), (alone, 1)):
            rows[-1].append("–")
            if mine[2] and other[2]:
                ratios.append(other[kind] / other[2] / (mine[kind] / mine[2]))
                rows[-1][-1] = "%.1f" % ratios[-1]
    head = ["problem", "ObjCryst++: trials", "solved", "CPU s a solved run", "ours: solved", "CPU s a solved run, all counted", "the runs alone", "ratio",
            "ratio, runs alone"]
    return ["## c. To a solved structure", "", "Known cell and group, profiles fitted beforehand by each program. A run is solved if `objcryst compare` says so. ObjCryst++ with least squares every",
            "150 000 trials and at the end: time of its runs alone. Ours: `objcryst run --algorithm basin-hopping`, one thread; *all counted* is the whole command with the start",
            "of the JVM and what it compiles, divided by the solved runs.", "", *table(head, rows), means(all_counted, alone), ""]


def each(totals, kind):
    return "%.2f" % (totals[kind] / totals[2]) if totals[2] else "none in %.0f s" % totals[kind]


def means(all_counted, alone):
    if not alone:
        return ""
    return "Geometric means of %d ratios: %.1f all counted, %.1f runs alone." % (len(alone), geometric(all_counted), geometric(alone))


def geometric(ratios):
    return math.prod(ratios) ** (1 / len(ratios))
