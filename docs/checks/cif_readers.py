#!/usr/bin/env python3
"""Reads CIFs with objcryst, writes them again, and asks gemmi and cctbx whether they find the same structure in the copy.

    docs/checks/cif_readers.py FOLDER_OR_CIF...

Compared: cell, symmetry operators as a set, and of each atom element, charge, coordinates, occupancy and U (isotropic or
equivalent, and the tensor); then structure factors to 1 Å (form factors of International Tables 1992), those of objcryst from the
original with those of cctbx from the copy. The copies are made with uncertainties, so coordinates that have one are as precise as
that leaves them. Of files with a powder pattern its columns are compared with what gemmi reads. Files without atoms are passed over.
Needs python3-gemmi and python3-cctbx. Ends with status 1 if there was a difference.
"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COORDINATE = 1e-6
DISPLACEMENT = 2e-6
STRUCTURE_FACTOR = 1e-5  # of the root mean square; tables of cctbx are in single precision
D_MIN = 1.0


def copies(originals, folder):
    for i, cif in enumerate(originals):
        subprocess.run([ROOT / "objcryst", "convert", cif, folder / f"{i}.cif"], check=True, capture_output=True)
    return [folder / f"{i}.cif" for i in range(len(originals))]


def block_with_atoms(path):
    import gemmi

    for block in gemmi.cif.read(str(path)):
        if block.find_loop("_atom_site_fract_x"):
            return block
    return None


def by_gemmi(path):
    import gemmi

    s = gemmi.make_small_structure_from_block(block_with_atoms(path))
    ops = block_with_atoms(path).find_values("_symmetry_equiv_pos_as_xyz") or \
        block_with_atoms(path).find_values("_space_group_symop_operation_xyz")
    triplets = {gemmi.Op(gemmi.cif.as_string(o)).wrap().triplet() for o in ops}
    atoms = []
    for a in s.sites:
        u = None if not a.aniso.nonzero() else (a.aniso.u11, a.aniso.u22, a.aniso.u33, a.aniso.u12, a.aniso.u13, a.aniso.u23)
        iso = a.u_iso if u is None else None
        atoms.append((a.label, a.element.name, (a.fract.x, a.fract.y, a.fract.z), a.occ, iso, u))
    c = s.cell
    return (c.a, c.b, c.c, c.alpha, c.beta, c.gamma), triplets, atoms


def by_cctbx(path):
    import iotbx.cif
    from cctbx import adptbx

    blocks = iotbx.cif.reader(file_path=str(path)).build_crystal_structures()
    s = next(b for b in blocks.values() if b.scatterers().size() > 0)
    atoms = []
    for a in s.scatterers():
        if a.flags.use_u_aniso():
            u, iso = adptbx.u_star_as_u_cif(s.unit_cell(), a.u_star), None
        else:
            u, iso = None, a.u_iso
        atoms.append((a.label, a.element_symbol(), a.site, a.occupancy, iso, u))
    triplets = {str(op.mod_positive()) for op in s.space_group()}
    return s.unit_cell().parameters(), triplets, atoms


def near(a, b, tolerance):
    return all(abs(x - y) <= tolerance for x, y in zip(a, b))


def differences(original, copy):
    cell, ops, atoms = original
    cell2, ops2, atoms2 = copy
    if not near(cell, cell2, COORDINATE):
        yield f"cell {cell} {cell2}"
    if ops != ops2:
        yield f"operators {sorted(ops ^ ops2)[:6]}"
    if len(atoms) != len(atoms2):
        yield f"{len(atoms)} atoms, {len(atoms2)} in the copy"
    for a, b in zip(atoms, atoms2):
        if a[0] != b[0] or a[1] != b[1]:
            yield f"atom {a[:2]} {b[:2]}"
        if not near(a[2], b[2], COORDINATE) or abs(a[3] - b[3]) > COORDINATE:
            yield f"atom {a} {b}"
        given = a[4] if a[4] else None  # a U that the file does not give is assumed by objcryst
        if given is not None and (b[4] is None or abs(given - b[4]) > DISPLACEMENT):
            yield f"U of atom {a} {b}"
        if a[5] is not None and (b[5] is None or not near(a[5], b[5], DISPLACEMENT)):
            yield f"tensor of atom {a} {b}"


def structure_factors(original, copy):
    """Largest difference between objcryst (original) and cctbx (copy) over the root mean square modulus."""
    import iotbx.cif
    from cctbx import miller
    from cctbx.array_family import flex
    from cctbx.eltbx import xray_scattering

    tsv = subprocess.run(
        [ROOT / "objcryst", "fcalc", original, "--dmin", str(D_MIN), "--form-factors", "it1992"],
        check=True, capture_output=True, text=True).stdout.splitlines()
    columns = tsv[0].split("\t")
    rows = [dict(zip(columns, line.split("\t"))) for line in tsv[1:]]
    blocks = iotbx.cif.reader(file_path=str(copy)).build_crystal_structures()
    structure = next(b for b in blocks.values() if b.scatterers().size() > 0)
    for scatterer in structure.scatterers():  # an ion without form factors counts as its element, as in objcryst
        try:
            xray_scattering.it1992(scatterer.scattering_type, True)
        except ValueError:
            scatterer.scattering_type = scatterer.element_symbol()
    structure.scattering_type_registry(table="it1992")
    indices = flex.miller_index([tuple(int(row[i]) for i in "hkl") for row in rows])
    theirs = miller.set(structure.crystal_symmetry(), indices, anomalous_flag=False).structure_factors_from_scatterers(
        structure, algorithm="direct").f_calc().data()
    ours = [complex(float(row["F_real"]), float(row["F_imag"])) for row in rows]
    square = sum(abs(f) ** 2 for f in ours) / len(ours)
    return len(rows), max(abs(a - b) for a, b in zip(ours, theirs)) / square ** 0.5


PATTERN_COLUMNS = ["_pd_meas_2theta_scan", "_pd_meas_counts_total", "_pd_meas_intensity_total", "_pd_proc_ls_weight",
                   "_pd_calc_intensity_total", "_pd_proc_intensity_bkg_calc"]


def pattern(path):
    """The columns of the first powder pattern as gemmi reads them."""
    import gemmi

    for block in gemmi.cif.read(str(path)):
        columns = {tag: [gemmi.cif.as_number(v) for v in block.find_values(tag)] for tag in PATTERN_COLUMNS}
        columns = {tag: values for tag, values in columns.items() if values}
        if len(columns) > 1:
            return columns
    return {}


def pattern_differences(original, copy):
    for tag, values in pattern(original).items():
        other = pattern(copy).get(tag, [])
        if len(values) != len(other) or not near(values, other, 1e-6 * max(map(abs, values))):
            yield f"{tag}: {len(values)} and {len(other)} values"


def main():
    paths = [pathlib.Path(a).resolve() for a in sys.argv[1:]]
    files = [f for p in paths for f in (sorted(p.glob("*.cif")) if p.is_dir() else [p])]
    originals = [p for p in files if block_with_atoms(p)]
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for original, copy in zip(originals, copies(originals, pathlib.Path(folder))):
            for name, reader in (("gemmi", by_gemmi), ("cctbx", by_cctbx)):
                found = list(differences(reader(original), reader(copy))) + list(pattern_differences(original, copy))
                faults += len(found)
                print(f"{original.name:48} {name:6} {'same' if not found else found[0]}")
            number, worst = structure_factors(original, copy)
            faults += worst > STRUCTURE_FACTOR
            print(f"{original.name:48} F      {number} reflections, largest difference {worst:.1e}")
    print(f"{len(originals)} files, {faults} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
