#!/usr/bin/env python3
"""Le Bail fits of ObjCryst++ (through pyobjcryst) of all measured patterns, for comparison with docs/checks/profile-fits.jsh.

    profile_fits.py LIST DATA [NAME...]

LIST is docs/checks/profile-fits.tsv, DATA the folder of the measured data; only patterns whose names contain a NAME. Prints one TSV row a
pattern: its name, the Rwp in per cent over the whole pattern after quick_fit_profile and after a second pass that adds asymmetry,
displacement and transparency, and after a third with anisotropic widths, and the seconds of all. With several phases each is fitted in
turn, twice round, while the others keep their intensities.
Debian: apt-get install python3-pyobjcryst.
"""
import os
import re
import sys
import tempfile
import time

from numpy import deg2rad
from pyobjcryst.crystal import Crystal
from pyobjcryst.powderpattern import PowderPattern
from pyobjcryst.radiation import RadiationType

PASSES = ({}, {"asym": True, "displ_transl": True}, {"asym": True, "displ_transl": True, "anisotropic": True})


def rows(name):
    lines = [line.rstrip("\n").split("\t") for line in open(name, encoding="utf-8") if not line.startswith("#")]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def columns_of_project(name):
    """Writes the points of a FOX project as three columns."""
    points = re.search(r"<XIobsSigmaWeightList>(.*?)</XIobsSigmaWeightList>", open(name).read(), re.S).group(1)
    text = tempfile.NamedTemporaryFile("w", suffix=".xye", delete=False)
    for line in points.strip().splitlines():
        text.write(" ".join(line.split()[:3]) + "\n")
    text.close()
    return text.name


def pattern_of(row, data):
    name = os.path.join(data, row["file"])
    pattern = PowderPattern()
    if name.endswith(".dat"):
        pattern.ImportPowderPatternFullprof(name)
    elif name.endswith(".xml"):
        pattern.ImportPowderPattern2ThetaObsSigma(columns_of_project(name), 0)
    else:
        lines = open(name).read().splitlines()
        header = next(i for i, line in enumerate(lines) if len(line.split()) > 1 and not line.startswith("#"))
        read = pattern.ImportPowderPattern2ThetaObs if len(lines[-1].split()) == 2 else pattern.ImportPowderPattern2ThetaObsSigma
        read(name, header)
    if row["radiation"] == "neutron":
        pattern.SetRadiationType(RadiationType.RAD_NEUTRON)
    wavelength = row["wavelength"].split(";")
    if len(wavelength) == 1:
        pattern.SetWavelength(float(wavelength[0]))
    else:
        pattern.SetWavelength("Cu")
    for cell, group in zip(row["cells"].split(";"), row["groups"].split(";")):
        c = [float(x) for x in cell.split()]
        pattern.AddPowderPatternDiffraction(Crystal(*c[:3], *[deg2rad(x) for x in c[3:]], group))
    return pattern


def phases(pattern):
    components = [pattern.GetPowderPatternComponent(i) for i in range(pattern.GetNbPowderPatternComponent())]
    return [c for c in components if c.GetClassName() == "PowderPatternDiffraction"]


def fit(pattern, options, first):
    several = phases(pattern)
    for turn in range(1 if len(several) == 1 else 2):
        for phase in several:
            begin = first and turn == 0
            pattern.quick_fit_profile(pdiff=phase, auto_background=begin and phase is several[0], init_profile=begin,
                                      plot=False, verbose=False, **options)
    return 100 * pattern.rw


def main():
    table = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # the library writes to standard output
    print("name\tfirst pass\tasymmetry\tanisotropic\tseconds", file=table)
    for row in rows(sys.argv[1]):
        if len(sys.argv) > 3 and not any(name in row["name"] for name in sys.argv[3:]):
            continue
        start = time.process_time()
        pattern = pattern_of(row, sys.argv[2])
        rwp = [fit(pattern, options, i == 0) for i, options in enumerate(PASSES)]
        print("%s\t%s\t%.1f" % (row["name"], "\t".join("%.2f" % r for r in rwp), time.process_time() - start), file=table)
        table.flush()


if __name__ == "__main__":
    main()
