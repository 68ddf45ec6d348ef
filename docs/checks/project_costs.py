#!/usr/bin/env python3
"""Costs of FOX projects as ObjCryst++ computes them: python3 project_costs.py FILE...

One line for each data object: file, class, name, points or reflections, chi2, R and Rw after the best scale factors (for
powder patterns of the integrated pattern), tab separated; then one line a crystal with the cost of its molecules and of the
crystal itself. Each file is read by a process of its own, for 60 s at most: a damaged one may crash or hang the library.
Needs python3-pyobjcryst.
"""
import gzip
import multiprocessing
import sys
import tempfile

SECONDS = 60


def plain(path):
    """The library knows compressed files by one ending only."""
    content = open(path, "rb").read()
    if not content.startswith(b"\x1f\x8b"):
        return path
    copy = tempfile.NamedTemporaryFile(suffix=".xml", delete=False)
    copy.write(gzip.decompress(content))
    copy.close()
    return copy.name


def costs(path, lines):
    import pyobjcryst.globals as known
    from pyobjcryst.io import xml_cryst_file_load_all_object

    xml_cryst_file_load_all_object(plain(path))
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


def main():
    print("\t".join(["file", "class", "name", "n", "chi2", "R", "Rw", "chi2_points"]))
    failed = False
    for path in sys.argv[1:]:
        lines = multiprocessing.Queue()
        worker = multiprocessing.Process(target=costs, args=(path, lines))
        worker.start()
        try:
            for row in iter(lambda: lines.get(timeout=SECONDS), None):
                print("\t".join(repr(v) if isinstance(v, float) else str(v) for v in row))
        except Exception as problem:  # the queue stays empty: crashed or hanging
            print(f"{path}: ObjCryst++ does not read it ({problem!r})", file=sys.stderr)
            failed = True
        worker.kill()
    sys.exit(1 if failed else 0)


main()
