"""Parts d (fits, indexing, patterns, files) and e (start and memory)."""
import os

from measuring import in_turn, ratio, run, spread, table
from parts_speed import pattern_words
from problems import HERE, named
from programs import say


def others(bench):
    rows = []
    for problem in named("cimetidine", "famotidine", "hydrochlorothiazide")[: 1 if bench.quick else 3]:
        rows += fits(bench, problem)
    for problem in named("cimetidine", "hydrochlorothiazide")[: 1 if bench.quick else 2]:
        rows += indexing(bench, problem)
    rows += large_cell(bench)
    rows += files(bench)
    return ["## d. Everything else", "", "Seconds of processor time. Profile fits choose shape and background by themselves: that of ObjCryst++ is `quick_fit_profile`, first as it",
            "is, then with asymmetry and displacement, then with anisotropic widths as well; Rwp in per cent. Ours includes the warm-up of the JVM unless it says *warm*.", "",
            *table(["work", "ObjCryst++", "ours", "ratio"], rows)]


def fits(bench, problem):
    say("profile fits of " + problem.name)
    path = os.path.join(bench.data, problem.patterns[0])
    mine, other = in_turn(
        bench.rounds,
        lambda: bench.script("work.jsh", WORK="fit", PATTERN=path, CELL=problem.cell, GROUP=problem.group, WAVELENGTH=problem.wavelengths[0]).results(),
        lambda: bench.theirs("fit", path, problem.cell, problem.group, problem.wavelengths[0]).results())
    cold, warm, theirs = mine[("fit",)], mine[("fit, warm",)], other[("fit",)]
    three = other[("three fits",)]
    return [
        ["profile fit, %s: the first of ObjCryst++" % problem.name, spread(theirs), spread(cold), ratio(theirs, cold)],
        ["the same, all three", spread(three), spread(cold), ratio(three, cold)],
        ["all three, ours warm", spread(three), spread(warm), ratio(three, warm)],
        ["Rwp: first and best of three", "%s, %s" % (spread(other[("rwp",)]), spread(other[("best rwp",)])), spread(mine[("rwp",)]), ""],
        ["a cycle of Le Bail, warm", spread(other[("Le Bail",)]), spread(mine[("Le Bail",)]), ratio(other[("Le Bail",)], mine[("Le Bail",)])],
    ]


def indexing(bench, problem):
    """Both are given the first 25 peaks that we find."""
    say("indexing of " + problem.name)
    found = run([bench.objcryst, "peaks", os.path.join(bench.data, problem.patterns[0]), "--wavelength", problem.wavelengths[0]]).output
    peaks = [line.split("\t") for line in found.splitlines() if line[:1].isdigit()][:25]
    angles, spacings = bench.file(problem, ".peaks"), bench.file(problem, ".d")
    for path, column in ((angles, 0), (spacings, 4)):
        with open(path, "w") as out:
            out.write("".join("%s %s\n" % (peak[column], peak[1]) for peak in peaks))
    mine, other = in_turn(
        bench.rounds,
        lambda: bench.script("work.jsh", WORK="index", PEAKS=angles, WAVELENGTH=problem.wavelengths[0]).results(),
        lambda: bench.theirs("index", spacings).results())
    return [
        ["indexing of 25 lines, " + problem.name, spread(other[("index",)]), spread(mine[("index",)]), ratio(other[("index",)], mine[("index",)])],
        ["volume of the best lattice in Å³", spread(other[("volume",)]), spread(mine[("volume",)]), ""],
    ]


def large_cell(bench):
    say("pattern of 2000 atoms")
    mine, other = in_turn(bench.rounds, lambda: bench.script("work.jsh", WORK="cell2000").results(), lambda: bench.theirs("cell2000").results())
    names = {"first": "pattern of 2000 atoms, 5500 reflections, first", "move": "the same after a move, warm", "profile": "the same after a change of width, warm"}
    return [[text, spread(other[(name,)]), spread(mine[(name,)]), ratio(other[(name,)], mine[(name,)])] for name, text in names.items()]


def files(bench):
    say("reading CIFs")
    folder = os.path.join(bench.data, "cif-samples")
    rows = []
    for times in (1, 10):
        mine, other = in_turn(
            bench.rounds,
            lambda: bench.script("work.jsh", WORK="cifs", FOLDER=folder, TIMES=times).results(),
            lambda: bench.theirs("cifs", folder, times).results())
        rows.append(["a CIF, of 19 read %d times" % times, spread(other[("cifs",)]), spread(mine[("cifs",)]), ratio(other[("cifs",)], mine[("cifs",)])])
    return rows


def starting(bench):
    """Wall time, processor time and memory of small and large tasks."""
    cif = os.path.join(bench.data, "cif-samples", "caffeine.cif")
    problem = named("hydrochlorothiazide")[0]
    pairs = {
        "says its version": ([bench.objcryst, "--version"], [bench.python, "-c", "import pyobjcryst"]),
        "reads a CIF": ([bench.objcryst, "info", cif],
                        [bench.python, "-c", "from pyobjcryst.crystal import create_crystal_from_cif as f; print(f(%r))" % cif]),
        "searches, 2 runs": ([bench.objcryst, "run", bench.project(problem), "--runs", 2, "--trials", problem.our_trials, "--threads", 1, "--out",
                              bench.file(problem, "-start")],
                             [bench.python, os.path.join(HERE, "objcrystpp.py"), *their_search(bench, problem)]),
    }
    rows = []
    for name, (mine, other) in pairs.items():
        say("start: " + name)
        ours, theirs = in_turn(bench.rounds, lambda: measured(mine), lambda: measured(other))
        for what in ("wall seconds", "CPU seconds", "peak memory in MB"):
            rows.append([name + ", " + what, spread(theirs[what]), spread(ours[what]), ratio(theirs[what], ours[what])])
    return ["## e. Start and memory", "", "Whole processes; ObjCryst++ is loaded by Python, and fits the profile before it searches.", "", *table(["task", "ObjCryst++", "ours", "ratio"], rows)]


def their_search(bench, problem):
    return [*pattern_words(bench, problem), "--runs", 2, "--trials", problem.their_trials]


def measured(command):
    finished = run(command)
    return {"wall seconds": finished.wall, "CPU seconds": finished.cpu, "peak memory in MB": finished.megabytes}
