// Writes docs/validation.md: every check against an independent program with the figure it gave. Run at the root of the project, with
// the folder of the reference tables beside it (../shared) or named by the variable OBJCRYST_SHARED:
//   ./objcryst jshell docs/checks/validation.jsh
// CIFs are read back by gemmi and cctbx through the Python that OBJCRYST_PYTHON names, python3 or /usr/bin/python3; where none has them
// the line says so.

/open docs/checks/tables.jsh
/open docs/checks/symmetry.jsh
/open docs/checks/geometry.jsh
/open docs/checks/scattering.jsh
/open docs/checks/molecules.jsh
/open docs/checks/patterns.jsh
/open docs/checks/lattices.jsh
/open docs/checks/mixture.jsh
/open docs/checks/solution.jsh
/open docs/checks/projects.jsh

Files.writeString(Path.of("docs/validation.md"), """
        # Validation

        Each line is a check against something that objcryst did not compute, with the figure it gave. Written by
        `docs/checks/validation.jsh`; do not edit. The same comparisons, with tolerances, are tests of every build.

        | check | against | result |
        | --- | --- | --- |
        %s

        Profile fits of measured patterns beside ObjCryst++: [profile fits](profile-fits.md).

        ## Projects of FOX

        Each sample is read, written and read again. ObjCryst++ computes the integrated χ² of patterns, that of single crystals and the costs of
        molecules from the original and from what was written. Last, our costs over its: for patterns χ² of all points with its lines of a
        doublet to first order.

        | project | parameters and options after writing | costs by ObjCryst++, largest relative difference to the original | our costs over those of ObjCryst++ |
        | --- | --- | --- | --- |
        %s

        Where the ratio is not 1: ObjCryst++ cuts profiles at five widths, gives the point right of an asymmetric peak the width of the other
        side (cimetidine), and exchanges the weights of reflections with equal sinθ/λ (ylid).

        The engines scalar and simd count in double precision, opencl in single. The reference files carry six decimals of F and
        seven to ten digits of other numbers: differences of that size are their rounding.
        """.formatted(String.join("\n", lines), String.join("\n", projectRows)));
