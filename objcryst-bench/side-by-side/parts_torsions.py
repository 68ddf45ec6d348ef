"""Part g: a drug molecule of thirteen torsions, from a simulated laboratory pattern with noise."""
import json
import math
import os

from measuring import median, run, table
from problems import HERE
from programs import say

STRUCTURE = os.path.join(HERE, "answers", "verapamil.cif")
CELL = (7.08991, 10.59464, 19.20684, 100.1068, 93.7396, 101.5610)
PATTERN = ("--wavelength", "CuA1", "--range", "3:60:0.017", "--fwhm", 0.1, "--counts", 20000, "--background", 200, "--noise")


def torsions(bench):
    runs, trials = (1, 20000) if bench.quick else (10, 4000000)
    pattern, cation = (os.path.join(bench.scratch, name) for name in ("verapamil.xye", "verapamil-cation.xyz"))
    run([bench.objcryst, "simulate", STRUCTURE, *PATTERN, "--out", pattern])
    write_cation(cation)
    rows = []
    for seed in range(1, bench.rounds + 1):
        say("verapamil, seed %d" % seed)
        out = os.path.join(bench.scratch, "verapamil-%d" % seed)
        whole = run([bench.objcryst, "solve", pattern, "--molecule", cation, "--atom", "Cl:1", "--wavelength", "CuA1", "--cell", ",".join(map(str, CELL)),
                     "--spacegroup", "P -1", "--runs", runs, "--trials", trials, "--threads", 1, "--seed", seed, "--out", out])
        found = [is_found(bench, os.path.join(out, "solutions", "%02d.cif" % n)) for n in range(1, runs + 1)]
        summary = json.load(open(os.path.join(out, "summary.json")))
        seconds = [one["cpuSeconds"] for one in summary["runs"]]
        rows.append([str(seed), "%g" % trials, "%d of %d" % (sum(found), runs), "%.0f (%.0f–%.0f)" % (median(seconds), min(seconds), max(seconds)),
                     "%.0f" % whole.cpu, "%.0f" % (whole.cpu / sum(found)) if any(found) else "–"])
    return ["## g. Thirteen torsions", "", "Verapamil hydrochloride, P -1, cation and chloride: 22 degrees of freedom. Simulated pattern (Cu Kα1, 3–60° 2θ, 0.1° wide, at most 20 000",
            "counts over 200, noise of a counter); known cell and group, bond lengths and angles as published, torsions and places at random. Seconds of the",
            "processor, one thread; a run is solved if `objcryst compare` matches all atoms but hydrogen.", "",
            *table(["seed", "trials at most", "solved", "a run, median (range)", "whole command", "a solved run, all counted"], rows)]


def is_found(bench, cif):
    """All atoms match: `compare` calls the same structure what has a few substituents exchanged."""
    return bench.compared(STRUCTURE, cif)["matchedFraction"] == 1


def write_cation(target):
    """The atoms of the structure without the chloride, in Å."""
    a, b, c, alpha, beta, gamma = CELL[:3] + tuple(map(math.radians, CELL[3:]))
    cx, cy = c * math.cos(beta), c * (math.cos(alpha) - math.cos(beta) * math.cos(gamma)) / math.sin(gamma)
    cz = math.sqrt(c * c - cx * cx - cy * cy)
    lines = []
    for words in (line.split() for line in open(STRUCTURE)):
        if len(words) == 6 and words[1] in ("C", "H", "N", "O"):
            x, y, z = map(float, words[2:5])
            lines.append("%s %.5f %.5f %.5f" % (words[1], a * x + b * math.cos(gamma) * y + cx * z, b * math.sin(gamma) * y + cy * z, cz * z))
    with open(target, "w") as out:
        out.write("\n".join([str(len(lines)), "verapamil, the cation", *lines]) + "\n")
