#!/usr/bin/env python3
"""Costs of FOX projects as ObjCryst++ computes them: python3 project_costs.py FILE...

One line for each data object: file, class, name, points or reflections, chi2, R and Rw after the best scale factors (for
powder patterns of the integrated pattern), tab separated; then one line a crystal with the cost of its molecules and of the
crystal itself. Each file is read by a process of its own, for 60 s at most: a damaged one may crash or hang the library.
Needs python3-pyobjcryst.
"""
import gzip
import multiprocessing
import queue
import sys
import tempfile
import time

SECONDS = 60


def load(path):
    """The library knows compressed files by one ending only."""
    from pyobjcryst.io import xml_cryst_file_load_all_object

    content = open(path, "rb").read()
    if not content.startswith(b"\x1f\x8b"):
        return xml_cryst_file_load_all_object(path)
    with tempfile.NamedTemporaryFile(suffix=".xml") as copy:
        copy.write(gzip.decompress(content))
        copy.flush()
        return xml_cryst_file_load_all_object(copy.name)


def costs(path, lines):
    import pyobjcryst.globals as known

    load(path)
    patterns = known.gPowderPatternRegistry
    for i in range(patterns.GetNb()):
        p = patterns.GetObj(i)
        p.Prepare()
        p.FitScaleFactorForIntegratedRw()
        integrated = p.GetIntegratedChi2()
        p.FitScaleFactorForRw()
        lines.put((path, "PowderPattern", p.GetName(), p.GetNbPointUsed(), integrated, p.GetR(), p.GetRw(), p.GetChi2()))
    singles = known.gDiffractionDataSingleCrystalRegistry
    for i in range(singles.GetNb()):
        d = singles.GetObj(i)
        cost = d.GetLogLikelihood()
        lines.put((path, "DiffractionDataSingleCrystal", d.GetName(), d.GetNbRefl(), cost, d.GetR(), d.GetRw(), cost))
    crystals = known.gCrystalRegistry
    for i in range(crystals.GetNb()):
        c = crystals.GetObj(i)
        bodies = sum(c.GetScatterer(j).GetLogLikelihood() for j in range(c.GetNbScatterer()))
        lines.put((path, "Crystal", c.GetName(), c.GetNbScatterer(), bodies, 0.0, 0.0, c.GetLogLikelihood()))
    lines.put(None)


def rows_of(path):
    """What the process for a file sends, as long as it lives and is not late."""
    lines = multiprocessing.Queue()
    worker = multiprocessing.Process(target=costs, args=(path, lines))
    worker.start()
    late = time.monotonic() + SECONDS
    try:
        while True:
            try:
                row = lines.get(timeout=0.5)
            except queue.Empty:
                if worker.is_alive() and time.monotonic() < late:
                    continue
                raise RuntimeError(f"{path}: ObjCryst++ does not read it") from None
            if row is None:
                return
            yield row
    finally:
        worker.kill()


def main():
    print("\t".join(["file", "class", "name", "n", "chi2", "R", "Rw", "chi2_points"]))
    failed = False
    for path in sys.argv[1:]:
        try:
            for row in rows_of(path):
                print("\t".join(repr(v) if isinstance(v, float) else str(v) for v in row))
        except RuntimeError as problem:
            print(problem, file=sys.stderr)
            failed = True
    sys.exit(1 if failed else 0)


main()
