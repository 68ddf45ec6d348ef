#!/usr/bin/env python3
"""Single-crystal data of two FOX projects as ObjCryst++ computes them (through pyobjcryst), for ObjCrystAgreementTest.

    docs/checks/single_crystal.py FOLDER_WITH_PROJECTS

The program sorts reflections by sin(theta)/lambda, but intensities and weights of reflections with equal sin(theta)/lambda come
apart from their indices.  Beside its own chi-square the one with each weight at its reflection is printed, from its |F|^2.
"""
import gzip
import os
import re
import sys
import tempfile

import numpy
import pyobjcryst
from pyobjcryst.io import xml_cryst_file_load_all_object


def load(text):
    with tempfile.NamedTemporaryFile("w", suffix=".xml", delete=False) as file:
        file.write(text)
    xml_cryst_file_load_all_object(file.name)
    os.unlink(file.name)
    registry = pyobjcryst.globals.gDiffractionDataSingleCrystalRegistry
    data = registry.GetObj(registry.GetNb() - 1)
    data.GetLogLikelihood()
    return data


def reflections(text):
    block = re.search("<HKLIobsSigmaWeightList>(.*?)</HKLIobsSigmaWeightList>", text, re.S).group(1)
    return [([int(v) for v in f[:3]], float(f[3]), float(f[5])) for f in map(str.split, block.strip().splitlines())]


def report(name, text):
    data = load(text)
    moduli = numpy.array(data.GetFhklCalcReal()) ** 2 + numpy.array(data.GetFhklCalcImag()) ** 2
    indices = [tuple(int(v) for v in hkl) for hkl in zip(data.GetH(), data.GetK(), data.GetL())]
    by_hkl = dict(zip(indices, moduli))
    used = data.GetNbReflBelowMaxSinThetaOvLambda()
    inside = set(indices[:used])
    rows = [r for r in reflections(text) if tuple(r[0]) in inside]
    y = numpy.array([r[1] for r in rows])
    w = numpy.array([r[2] for r in rows])
    f2 = numpy.array([by_hkl[tuple(r[0])] for r in rows])
    scale = (w * y * f2).sum() / (w * f2 * f2).sum()
    chi2 = (w * (y - scale * f2) ** 2).sum()
    print("%-28s program %14.6f %.6f %.6f %.6f   paired %14.6f %.6f %.6f %.6f" % (
        name, data.GetLogLikelihood(), data.GetR(), data.GetRw(), data.GetPar("Scale factor").GetValue(), chi2,
        (((y - scale * f2) ** 2).sum() / (y * y).sum()) ** 0.5, (chi2 / (w * y * y).sum()) ** 0.5, scale))


def grouped(text):
    return re.sub(r'(Name="Group Reflections" Choice=)"\d"', r'\1"1"', text)


folder = sys.argv[1]
ylid = gzip.open(os.path.join(folder, "ylid.xml.gz")).read().decode("latin1")
ylid = re.sub("<GlobalOptimObj.*?</GlobalOptimObj>", "", ylid, flags=re.S)
cimetidine = open(os.path.join(folder, "Cimetidine.xml"), encoding="latin1").read()
limited = ylid.replace("<MaxSinThetaOvLambda>0.4", "<MaxSinThetaOvLambda>0.2")

report("ylid", ylid)
report("ylid, groups", grouped(ylid))
report("ylid to 0.2", limited)
report("ylid to 0.2, groups", grouped(limited))
report("ylid, global B 0.7", re.sub(r'(Name="globalBiso">)0<', r"\g<1>0.7<", ylid))
report("ylid, neutrons", ylid.replace('Name="Radiation" Choice="1"', 'Name="Radiation" Choice="0"'))
report("ylid at 5.03", re.sub(r'(Name="Wavelength">)1<', r"\g<1>5.03<", ylid))
report("Cimetidine", cimetidine)
