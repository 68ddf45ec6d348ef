#!/usr/bin/env python3
"""Pieces of work of ObjCryst++ (through pyobjcryst) for compare.py: objcrystpp_work.py WORK ARGUMENT...

Prints lines RESULT, names, value, tab separated; everything else is what the library says. Processor time throughout.
    kernel GROUPS ATOMS REFLECTIONS   nanoseconds for all structure factors after one coordinate of one atom has changed
    fit PATTERN CELL GROUP WAVELENGTH seconds of unattended profile fits, of a cycle of Le Bail, of a calculated pattern
    cell2000                          seconds of a pattern of 2000 atoms, the first and after a move
    index PEAKS                       seconds and volume; PEAKS: a file with d and intensity
    cifs FOLDER TIMES                 seconds to read every CIF so often
"""
import glob
import os
import random
import sys
import tempfile
import time

import numpy as np
from pyobjcryst.atom import Atom
from pyobjcryst.crystal import CreateCrystalFromCIF, Crystal
from pyobjcryst.diffractiondatasinglecrystal import DiffractionDataSingleCrystal
from pyobjcryst.indexing import PeakList, quick_index
from pyobjcryst.powderpattern import PowderPattern
from pyobjcryst.scatteringpower import ScatteringPowerAtom

KINDS = 4
DYNAMICAL_OCCUPANCY_OPTION = 1
SPAN = float(os.environ.get("OBJCRYST_BENCH_SPAN", "0.5"))


def result(*names_and_value):
    print("\nRESULT\t" + "\t".join(map(str, names_and_value)), flush=True)


def seconds_each(work):
    """Repeated for a span of time."""
    begun, times = time.process_time(), 0
    while time.process_time() - begun < SPAN:
        work()
        times += 1
    return (time.process_time() - begun) / times


def crystal_of(cell, group, atoms):
    crystal = Crystal(*cell, group)
    powers = [ScatteringPowerAtom("C%d" % k, "C", 1.0) for k in range(KINDS)]
    for power in powers:
        crystal.AddScatteringPower(power)
    chance = random.Random(1)
    for i in range(atoms):
        crystal.AddScatterer(Atom(chance.random(), chance.random(), chance.random(), "A%d" % i, powers[i * KINDS // atoms]))
    crystal.GetOption(DYNAMICAL_OCCUPANCY_OPTION).SetChoice(0)
    return crystal


def reflections(data, number):
    """The independent reflections with the smallest sin(theta)/lambda."""
    stol, found = 0.2, 0
    while found < number:
        data.GenHKLFullSpace2(stol, True)
        found, stol = len(data.GetH()), 1.2 * stol
    order = np.argsort(data.GetSinThetaOverLambda(), kind="stable")[:number]
    return [np.array(index)[order].astype(int) for index in (data.GetH(), data.GetK(), data.GetL())]


def calculation(group, atoms, number, edge):
    """Moves an atom and asks for F. ObjCryst++ then sums over all atoms again: to move all atoms takes no longer."""
    crystal = crystal_of((edge, edge, edge, np.pi / 2, np.pi / 2, np.pi / 2), group, atoms)
    data = DiffractionDataSingleCrystal(crystal)
    hkl = reflections(data, number)
    with tempfile.NamedTemporaryFile("w", suffix=".hkl") as table:
        table.write("".join("%d %d %d 1.0\n" % row for row in zip(*hkl)))
        table.flush()
        data.ImportHklIobs(table.name, len(hkl[0]), 0)
    atom = crystal.GetScatterer(0)
    place = [0.0]

    def work():
        place[0] = (place[0] + 1e-6) % 1
        atom.X = place[0]
        data.GetFhklCalcReal()

    work.keeps = (crystal, data)
    return work


def kernel(groups, atoms, numbers):
    for group in groups.split(";"):
        for n in map(int, atoms.split(",")):
            for number in map(int, numbers.split(",")):
                edge = 10 * (number / 100) ** (1 / 3)
                python = seconds_each(calculation(group, n, 1, edge))  # what Python adds, with one reflection
                result(group, n, number, 1e9 * (seconds_each(calculation(group, n, number, edge)) - python) * number / (number - 1))


def pattern_of(path, wavelength):
    pattern = PowderPattern()
    if path.endswith(".dat"):
        pattern.ImportPowderPatternFullprof(path)
    else:
        first = len(open(path).readline().split())
        pattern.ImportPowderPattern2ThetaObsSigma(path, 1 if first == 1 else 0)
    pattern.SetWavelength(float(wavelength))
    return pattern


def fit(path, cell, group, wavelength):
    pattern = pattern_of(path, wavelength)
    numbers = [float(x) for x in cell.split(",")]
    phase = pattern.AddPowderPatternDiffraction(Crystal(*numbers[:3], *np.deg2rad(numbers[3:]), group))
    begun, rwp = time.process_time(), []
    for first, options in ((True, {}), (False, {"asym": True, "displ_transl": True}),
                           (False, {"asym": True, "displ_transl": True, "anisotropic": True})):
        pattern.quick_fit_profile(auto_background=first, init_profile=first, plot=False, verbose=False, **options)
        rwp.append(100 * pattern.rw)
        if first:
            result("fit", time.process_time() - begun)
            result("rwp", rwp[0])
    result("three fits", time.process_time() - begun)
    result("best rwp", min(rwp))
    result("Le Bail", seconds_each(lambda: phase.ExtractLeBail(10)) / 10)


def cell2000():
    cell = (30.0, 32.0, 34.0, np.pi / 2, np.deg2rad(100), np.pi / 2)
    crystal = crystal_of(cell, "P 1 21/c 1", 500)
    pattern = PowderPattern()
    pattern.SetWavelength(1.54056)
    pattern.SetPowderPatternPar(np.deg2rad(3), np.deg2rad(0.01), 4700)
    pattern.SetPowderPatternObs(np.ones(4700))
    phase = pattern.AddPowderPatternDiffraction(crystal)
    phase.SetReflectionProfilePar(fwhmCagliotiW=1e-6)
    pattern.SetMaxSinThetaOvLambda(0.27)
    begun = time.process_time()
    pattern.Prepare()
    pattern.GetPowderPatternCalc()
    result("first", time.process_time() - begun)
    result("reflections", len(phase.GetH()))
    place = [0.0]

    def move():
        place[0] = (place[0] + 1e-4) % 1
        crystal.GetScatterer(0).X = place[0]
        pattern.GetPowderPatternCalc()

    result("move", seconds_each(move))

    def broaden():
        place[0] = (place[0] + 1e-4) % 1
        phase.GetProfile().GetPar("W").SetValue(1e-6 * (1 + place[0]))
        pattern.GetPowderPatternCalc()

    result("profile", seconds_each(broaden))


def index(path):
    peaks = PeakList()
    peaks.ImportDhklIntensity(open(path, "rb"))
    begun = time.process_time()
    found = quick_index(peaks, verbose=False)
    result("index", time.process_time() - begun)
    solutions = found.GetSolutions() if hasattr(found, "GetSolutions") else []
    if len(solutions):
        result("volume", solutions[0][0].DirectUnitCell()[6])


def cifs(folder, times):
    names = sorted(glob.glob(os.path.join(folder, "*.cif")))
    names = [name for name in names if "data_single_crystal" not in name]
    begun = time.process_time()
    for _ in range(int(times)):
        for name in names:
            with open(name, "rb") as file:
                CreateCrystalFromCIF(file, False, False)
    result("cifs", (time.process_time() - begun) / int(times) / len(names))


if __name__ == "__main__":
    {f.__name__: f for f in (kernel, fit, cell2000, index, cifs)}[sys.argv[1]](*sys.argv[2:])
