#!/usr/bin/env python3
"""Parallel tempering of ObjCryst++ (through pyobjcryst) on one powder pattern, for comparison with objcryst.

    objcrystpp.py PATTERN ZMATRIX --cell a,b,c,al,be,ga --spacegroup SG --wavelength L [--max-stol 0.25]
                  [--runs 1] [--trials 100000] [--lsq]
    objcrystpp.py PROJECT.xml [--max-stol 0.25] [--runs 1] [--trials 100000] [--lsq]

Prints one TSV row a run: run, trials, CPU seconds, trials a second, cost, and with --out DIR writes a CIF of each run.
The profile is fitted by the program's own quick_fit_profile; the dynamical occupancy correction is off (molecular crystal).
Debian: apt-get install python3-pyobjcryst.  ZMATRIX is a Fenske-Hall file without hydrogens.
"""
import argparse
import os
import sys
import time

import pyobjcryst.globals as known
from numpy import deg2rad
from pyobjcryst.crystal import Crystal, Crystal_orig
from pyobjcryst.globaloptim import MonteCarlo
from pyobjcryst.io import xml_cryst_file_load_all_object
from pyobjcryst.molecule import ImportFenskeHallZMatrix
from pyobjcryst.powderpattern import PowderPattern
from pyobjcryst.scatteringpower import ScatteringPowerAtom

LSQ_OPTION = 5
EVERY_150000_TRIALS_AND_AT_THE_END = 2


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pattern")
    parser.add_argument("zmatrix", nargs="?")
    parser.add_argument("--cell")
    parser.add_argument("--spacegroup")
    parser.add_argument("--wavelength", type=float)
    parser.add_argument("--max-stol", type=float, default=0.25)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--trials", type=int, default=100000)
    parser.add_argument("--lsq", action="store_true", help="least squares every 150 000 trials and at the end")
    parser.add_argument("--biso", type=float, default=3.0)
    parser.add_argument("--out")
    return parser.parse_args()


def model(args):
    pattern = PowderPattern()
    lines = open(args.pattern).read().splitlines()
    header = 1 if len(lines[0].split()) == 1 else 0
    if args.pattern.endswith(".dat"):
        pattern.ImportPowderPatternFullprof(args.pattern)
    elif len(lines[-1].split()) == 2:
        pattern.ImportPowderPattern2ThetaObs(args.pattern, header)
    else:
        pattern.ImportPowderPattern2ThetaObsSigma(args.pattern, header)
    pattern.SetWavelength(args.wavelength)
    cell = [float(x) for x in args.cell.split(",")]
    crystal = Crystal(*cell[:3], *[deg2rad(x) for x in cell[3:]], args.spacegroup)
    for element in ("C", "N", "O", "S", "Cl", "F"):
        crystal.AddScatteringPower(ScatteringPowerAtom(element, element, args.biso))
    ImportFenskeHallZMatrix(crystal, args.zmatrix)
    crystal.GetOption(1).SetChoice(0)
    phase = pattern.AddPowderPatternDiffraction(crystal)
    pattern.SetMaxSinThetaOvLambda(args.max_stol)
    pattern.quick_fit_profile(auto_background=True)
    phase.SetExtractionMode(False)
    print("# rwp of the profile fit %.4f" % pattern.rw, file=sys.stderr)
    return crystal, [pattern]


def project(args):
    """The first crystal of a project with all its patterns, or else with its data of single crystals."""
    xml_cryst_file_load_all_object(args.pattern)
    patterns = objects(known.gPowderPatternRegistry)
    for pattern in patterns:
        if args.max_stol > 0:
            pattern.SetMaxSinThetaOvLambda(args.max_stol)
        pattern.Prepare()
    return known.gCrystalRegistry.GetObj(0), patterns or objects(known.gDiffractionDataSingleCrystalRegistry)


def objects(registry):
    return [registry.GetObj(i) for i in range(registry.GetNb())]


def search_of(crystal, patterns, lsq):
    """A new one for each run: it would go back to the best of all its runs."""
    search = MonteCarlo()
    search.AddRefinableObj(crystal)
    for pattern in patterns:
        search.AddRefinableObj(pattern)
    if lsq:
        search.GetOption(LSQ_OPTION).SetChoice(EVERY_150000_TRIALS_AND_AT_THE_END)
    return search


def main():
    args = arguments()
    crystal, patterns = project(args) if args.pattern.endswith(".xml") else model(args)
    print("run\ttrials\tcpu_seconds\ttrials_per_second\tcost")
    for run in range(1, args.runs + 1):
        crystal.RandomizeConfiguration()  # some of its worlds begin where the crystal is
        search = search_of(crystal, patterns, args.lsq)
        start = time.process_time()
        search.MultiRunOptimize(1, args.trials, 0, -1)
        seconds = time.process_time() - start
        print("%d\t%d\t%.2f\t%.0f\t%.1f" % (run, args.trials, seconds, args.trials / seconds, search.GetLogLikelihood()))
        sys.stdout.flush()
        if args.out:
            os.makedirs(args.out, exist_ok=True)
            with open(os.path.join(args.out, "%02d.cif" % run), "w") as cif:
                Crystal_orig.CIFOutput(crystal, cif)


if __name__ == "__main__":
    main()
