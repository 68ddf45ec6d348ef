#!/usr/bin/env python3
"""Reads CIFs with objcryst, writes them again, and asks gemmi and cctbx whether they find the same structure in the copy.

    docs/checks/cif_readers.py FOLDER_WITH_CIFS

Compared: cell, symmetry operators as a set, and of each atom element, charge, coordinates, occupancy and U (isotropic or
equivalent, and the tensor). Files without atoms are passed over. Needs python3-gemmi and python3-cctbx (or one of them).
Ends with status 1 at the first difference.
"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COORDINATE = 1e-6
DISPLACEMENT = 2e-6


def copies(originals, folder):
    lines = []
    for i, cif in enumerate(originals):
        lines.append(f'CifStructure.read(Path.of("{cif}")).write(Path.of("{folder}/{i}.cif"));')
    script = folder / "copy.jsh"
    script.write_text("\n".join(lines) + "\n")
    subprocess.run([ROOT / "objcryst", "jshell", script], check=True)
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


def main():
    originals = [p.resolve() for p in sorted(pathlib.Path(sys.argv[1]).glob("*.cif")) if block_with_atoms(p)]
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for original, copy in zip(originals, copies(originals, pathlib.Path(folder))):
            for name, reader in (("gemmi", by_gemmi), ("cctbx", by_cctbx)):
                found = list(differences(reader(original), reader(copy)))
                faults += len(found)
                print(f"{original.name:48} {name:6} {'same' if not found else found[0]}")
    print(f"{len(originals)} files, {faults} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
