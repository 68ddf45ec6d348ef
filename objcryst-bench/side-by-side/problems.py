"""The public data sets, as both programs are asked to solve them."""
import os
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Problem:
    """A structure to be solved with known cell and group; molecules of ObjCryst++ are z-matrices without hydrogens."""

    name: str
    patterns: tuple  # below the folder of the data
    content: tuple  # options of objcryst
    molecule: str  # for ObjCryst++: a file below the folder of the data
    cell: str
    group: str
    wavelengths: tuple
    max_stol: float
    truth: str  # a table of the data, a CIF of the data, or a CIF of answers/
    their_trials: int  # of a run, what serves ObjCryst++ well
    runs: int  # of ObjCryst++
    radiations: tuple = ()
    our_trials: int = 1000000  # at most; runs end when they are certain
    project: str = ""  # a project of FOX that both open, instead of patterns and content; it holds the solution, too

    def solve_options(self, data):
        """Arguments of `objcryst solve`, without those that say how long."""
        words = [os.path.join(data, p) for p in self.patterns]
        words += [os.path.join(data, w[1:]) if w.startswith("@") else w for w in self.content]
        words += ["--cell", self.cell, "--spacegroup", self.group, "--max-stol", str(self.max_stol)]
        for wavelength in self.wavelengths:
            words += ["--wavelength", wavelength]
        for radiation in self.radiations:
            words += ["--radiation", radiation]
        return words


PROBLEMS = (
    Problem("cimetidine", ("cimetidine/cime.dat",), ("--molecule", "@cimetidine/cime.fhz"), "cimetidine/cime.fhz",
            "10.394,18.819,6.825,90,106.44,90", "P 1 21/a 1", ("1.52904",), 0.25, "cimetidine/answer.tsv", 1000000, 10),
    Problem("famotidine", ("famotidine/Famotidine.xye",), ("--molecule", "@famotidine/FOGVIG03_1.zmatrix"),
            "famotidine/FOGVIG03_1.zmatrix", "17.766,5.334,18.313,90,123.64,90", "P 1 21/c 1", ("1.54056",), 0.25,
            "answers/famotidine.cif", 1000000, 12),
    Problem("hydrochlorothiazide", ("dash-tutorial-01/Tutorial_01.xye",), ("--molecule", "@dash-tutorial-01/Tutorial_01.mol2"),
            "dash-tutorial-01/Tutorial_01.mol2", "9.938,8.498,7.317,90,111.19,90", "P 1 21 1", ("1.1294",), 0.25,
            "dash-tutorial-01/answer.tsv", 40000, 100),
    Problem("PbSO4, X-rays and neutrons", ("pbso4/pbso4-x.dat", "pbso4/pbso4-n.dat"),
            ("--atom", "Pb2+:1", "--polyhedron", "tetrahedron:S:O:1.5"), "fox-projects/pbso4-joint.xml",
            "8.48,5.40,6.96,90,90,90", "P n m a", ("Cu", "1.909"), 0.3, "pbso4/PbSO4-COD-1528837.cif", 20000, 100, ("xray", "neutron")),
    Problem("chlorpropamide", ("dash-tutorial-02/Tutorial_02.xye",), ("--molecule", "@dash-tutorial-02/Tutorial_02.mol2"),
            "dash-tutorial-02/Tutorial_02.mol2", "26.67,9.08,5.23,90,90,90", "P 21 21 21", ("0.800077",), 0.25,
            "answers/chlorpropamide.cif", 1000000, 10),
    Problem("decafluoroquaterphenyl, half a molecule", ("dash-tutorial-04/Tutorial_04.xye",),
            ("--molecule", "@dash-tutorial-04/Tutorial_04-half.mol2", "--zprime", "1"), "dash-tutorial-04/Tutorial_04-half.mol2",
            "24.052,6.153,12.421,90,102.76,90", "I 1 2/a 1", ("1.78897",), 0.25, "answers/decafluoroquaterphenyl.cif", 200000, 10),
)

# Projects of FOX, single-crystal data among them.
PROJECTS = tuple(
    Problem(name, (), (), "", "", "", (), 0, "", their_trials, runs, our_trials=our_trials, project="fox-projects/" + project)
    for name, project, their_trials, our_trials, runs in (
        ("potassium tartrate (project of FOX)", "ktartrate.xml", 100000, 20000, 20),
        ("ylid (project of FOX, single crystal)", "ylid.xml.gz", 20000, 5000, 20),
    )
)


def named(*words):
    return [p for p in PROBLEMS if any(p.name.startswith(word) for word in words)]
