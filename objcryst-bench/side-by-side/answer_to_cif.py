#!/usr/bin/env python3
"""Writes the structure of an answer table (items cell, space_group, atom; or cell_literature, atom_literature) as CIF.

    answer_to_cif.py answer.tsv out.cif
"""
import sys


def rows(path):
    with open(path) as table:
        for line in table:
            if not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def main(source, target):
    items = [(row[0], row[1].split(";")) for row in rows(source) if len(row) > 1]
    suffix = "_literature" if any(name == "atom_literature" for name, _ in items) else ""
    cell = next(v for n, v in items if n == "cell" + suffix)
    group = next(v for n, v in items if n == "space_group")[0]
    tags = ("length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma")
    with open(target, "w") as cif:
        cif.write("data_answer\n")
        for tag, value in zip(tags, cell):
            cif.write("_cell_%s %s\n" % (tag, value))
        cif.write("_symmetry_space_group_name_H-M '%s'\nloop_\n" % group)
        for tag in ("label", "type_symbol", "fract_x", "fract_y", "fract_z", "occupancy"):
            cif.write("_atom_site_%s\n" % tag)
        for name, v in items:
            if name == "atom" + suffix:
                cif.write(" ".join([v[0], v[1].rstrip("+-0123456789")] + v[2:]) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
