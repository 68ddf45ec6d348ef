"""The two programs: commands, and the files that both need, made once in a scratch folder."""
import gzip
import json
import os
import sys

from measuring import run
from problems import HERE


class Bench:
    """Where things are and how thorough the comparison is."""

    def __init__(self, objcryst, python, data, scratch, rounds, quick):
        self.objcryst = objcryst
        self.python = python
        self.data = data
        self.scratch = scratch
        self.rounds = rounds
        self.quick = quick
        self.span = 0.1 if quick else 0.5

    def script(self, name, **arguments):
        """Runs a JShell script of ours."""
        return run([self.objcryst, "jshell", os.path.join(HERE, name)], SPAN=self.span, **arguments)

    def theirs(self, work, *arguments):
        """Runs a piece of work of ObjCryst++ in a process of its own."""
        return run([self.python, os.path.join(HERE, "objcrystpp_work.py"), work, *arguments], SPAN=self.span)

    def file(self, problem, ending):
        return os.path.join(self.scratch, problem.name.split(",")[0] + ending)

    def project(self, problem):
        """The search as a project, its profiles fitted by us unless both take one as it is."""
        if problem.project:
            return os.path.join(self.data, problem.project)
        path = self.file(problem, "-project")
        if not os.path.exists(os.path.join(path, "project.xml")):
            say("fitting the profile of " + problem.name)
            run([self.objcryst, "solve", *problem.solve_options(self.data), "--runs", 1, "--trials", 1000, "--threads", 1, "--out", path])
        return os.path.join(path, "project.xml")

    def molecule(self, problem):
        """What ObjCryst++ reads: a z-matrix without hydrogens, or a project."""
        if problem.project:
            return unpacked(os.path.join(self.data, problem.project), self.file(problem, ".xml"))
        source = os.path.join(self.data, problem.molecule)
        if source.endswith((".fhz", ".xml")):
            return source
        target = self.file(problem, ".fhz")
        if not os.path.exists(target):
            run([self.objcryst, "convert", source, self.file(problem, ".xyz")])
            without_hydrogens(self.file(problem, ".xyz"))
            run([self.objcryst, "convert", self.file(problem, ".xyz"), target])
        return target

    def truth(self, problem):
        """The structure that solutions are compared with, as CIF."""
        if problem.project:
            target = self.file(problem, "-truth.cif")
            run([self.objcryst, "convert", self.project(problem), target])
            return target
        if problem.truth.startswith("answers/"):
            return os.path.join(HERE, problem.truth)
        source = os.path.join(self.data, problem.truth)
        if source.endswith(".cif"):
            return source
        target = self.file(problem, "-truth.cif")
        run([sys.executable, os.path.join(HERE, "answer_to_cif.py"), source, target])
        return target

    def is_solved(self, problem, cif):
        return self.is_same(self.truth(problem), cif)

    def is_same(self, truth, cif):
        return os.path.exists(cif) and self.compared(truth, cif)["same"]

    def compared(self, truth, cif):
        """What `objcryst compare` says."""
        return json.loads(run([self.objcryst, "compare", truth, cif, "--json"]).output)


def unpacked(source, target):
    """ObjCryst++ reads plain projects only."""
    with (gzip.open if source.endswith(".gz") else open)(source, "rb") as packed, open(target, "wb") as plain:
        plain.write(packed.read())
    return target


def without_hydrogens(xyz):
    lines = open(xyz).read().splitlines()
    atoms = [line for line in lines[2:] if line.split()[:1] not in ([], ["H"])]
    with open(xyz, "w") as out:
        out.write("\n".join([str(len(atoms)), lines[1], *atoms]) + "\n")


def say(line):
    print(line, file=sys.stderr, flush=True)
