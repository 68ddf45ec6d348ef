"""Parts a (kernel), b (trials) and f (growth): how fast."""
import os

from measuring import in_turn, median, ratio, run, spread, table
from problems import HERE, named
from programs import say

GROUPS = ("P 1", "P -1", "P 1 21/c 1", "P 21 21 21", "P n m a", "I a -3 d")
OPERATORS = dict(zip(GROUPS, (1, 2, 4, 4, 8, 96)))
WAYS = ("model", "one", "batch")


def kernels(bench, groups, atoms, reflections):
    """Medians of both programs, in turn."""
    arguments = ",".join(map(str, atoms)), ",".join(map(str, reflections))
    return in_turn(
        bench.rounds,
        lambda: bench.script("kernel.jsh", GROUPS=";".join(groups), ATOMS=arguments[0], REFLECTIONS=arguments[1]).results(),
        lambda: bench.theirs("kernel", ";".join(groups), *arguments).results(),
    )


def kernel(bench):
    ours, theirs = kernels(bench, GROUPS, [20], [100])
    rows = []
    for group in GROUPS:
        key = (group, "20", "100")
        mine = [ours[key + (way,)] for way in WAYS]
        best = median(mine[2]) / (20 * 100 * OPERATORS[group])
        rows.append([group, spread(theirs[key]), *map(spread, mine), *[ratio(theirs[key], m) for m in mine], "%.3f" % best])
    head = ["group", "ObjCryst++", "ours, in a model", "engine, one", "engine, of 16", "ratio, model", "ratio, one", "ratio, of 16", "ns an atom, operator, reflection"]
    return ["## a. Structure factors", "", "20 atoms of four kinds, 100 reflections; nanoseconds a configuration. One coordinate of one atom changes each time, and all is",
            "computed again (ObjCryst++ takes as long when all atoms move; what Python takes is subtracted). *In a model*: a parameter is set,",
            "|F|² asked for. *Engine*: F of one configuration, or of sixteen at once. The last column is for sixteen, all operators counted.", "", *table(head, rows)]


def our_rate(bench, problem, trials):
    values = bench.script("trials.jsh", PROJECT=bench.project(problem), TRIALS=trials).results()
    return {"rate": values[("rate",)], "first": values[("first",)]}


def their_rate(bench, problem, trials):
    words = [bench.molecule(problem)] if problem.molecule.endswith(".xml") else pattern_words(bench, problem)
    command = [bench.python, HERE + "/objcrystpp.py", *words, "--max-stol", problem.max_stol, "--runs", 1, "--trials", trials]
    return {"rate": rates(run(command).output)[-1]}


def pattern_words(bench, problem):
    words = problem.solve_options(bench.data)
    return [words[0], bench.molecule(problem), "--cell", problem.cell, "--spacegroup", problem.group, "--wavelength", problem.wavelengths[0]]


def run_rows(output):
    """The table that objcrystpp.py prints: run, trials, seconds, rate, cost."""
    return [line.split("\t") for line in output.splitlines() if len(line.split("\t")) == 5 and line[0].isdigit()]


def rates(output):
    return [float(row[3]) for row in run_rows(output)]


def trials(bench):
    rows = []
    for problem in named("cimetidine", "PbSO4", "famotidine", "hydrochlorothiazide"):
        say("trials of " + problem.name)
        number = 20000 if bench.quick else 200000
        ours, theirs = in_turn(bench.rounds, lambda: our_rate(bench, problem, number), lambda: their_rate(bench, problem, number))
        rows.append([problem.name, spread(theirs["rate"]), spread(ours["rate"]), spread(ours["first"]), ratio(ours["rate"], theirs["rate"])])
    return ["## b. Trials", "", "Trials a second of processor time, one thread, parallel tempering without least squares and hops; one trial is a random move of everything, the",
            "cost, and the decision. *First run*: while the JVM compiles.", "", *table(["problem", "ObjCryst++", "ours", "first run", "ratio"], rows)]


def growth(bench):
    atoms, reflections = ([10, 100], [100, 1000]) if bench.quick else ([10, 30, 100, 300, 1000], [100, 1000, 10000])
    rows = []
    for first, second in ((atoms, reflections[:1]), (atoms[1:2], reflections)):
        ours, theirs = kernels(bench, ["P 1 21/c 1"], first, second)
        for n in first:
            for h in second:
                key = ("P 1 21/c 1", str(n), str(h))
                mine = ours[key + ("model",)]
                rows.append([str(n), str(h), spread(theirs[key]), spread(mine), "%.3f" % (median(mine) / n / h), ratio(theirs[key], mine)])
    head = ["atoms", "reflections", "ObjCryst++", "ours", "ours an atom and reflection", "ratio"]
    return ["## f. Growth", "", "Structure factors in P 1 21/c 1 through a model; nanoseconds.", "", *table(head, rows), *threads(bench)]


def threads(bench):
    """Runs that take no longer for being side by side."""
    problem = named("cimetidine")[0]
    project, rows, alone = bench.project(problem), [], None
    runs = 8 if bench.quick else 100
    for count in [n for n in (1, 2, 4, 8, 16) if n <= os.cpu_count()]:
        seconds = [run([bench.objcryst, "run", project, "--runs", runs, "--trials", 20000 if bench.quick else 200000, "--threads", count, "--out",
                        bench.file(problem, "-threads")]).wall for _ in range(bench.rounds)]
        alone = alone or median(seconds)
        rows.append([str(count), spread(seconds), "%.2f" % (alone / median(seconds))])
    return ["%d runs of cimetidine by `objcryst run`, seconds of wall time, start of the JVM counted." % runs, "", *table(["threads", "seconds", "faster"], rows)]
