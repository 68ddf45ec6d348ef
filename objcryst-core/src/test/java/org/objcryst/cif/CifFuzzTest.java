package org.objcryst.cif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.comparison.Structure;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.TextSource;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;

class CifFuzzTest {
    private static final String OWN = """
            # of our own
            data_one
            _cell_length_a 4.593(2)
            _cell_length_b 4.593(2)
            _cell_length_c 2.959
            _cell_angle_alpha 90
            _cell_angle_beta 90.0(1)
            _cell_angle_gamma 90
            _symmetry_space_group_name_H-M 'P 42/m n m'
            _chemical_name
            ;\\
            a folded \\
            text
            ;
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            _atom_site_U_iso_or_equiv
            _atom_site_disorder_group
            Ti1 Ti4+ 0 0 0 . 0.005 .
            O1 O-2 0.3051(4) 0.3051 0 0.5 ? 1
            loop_
            _atom_site_aniso_label
            _atom_site_aniso_U_11
            _atom_site_aniso_U_22
            _atom_site_aniso_U_33
            _atom_site_aniso_U_12
            _atom_site_aniso_U_13
            _atom_site_aniso_U_23
            Ti1 0.005 0.005 0.004 0 0 0
            data_two
            _cell_length_a 5
            _cell_length_b 6
            _cell_length_c 7
            _cell_angle_alpha 91
            _cell_angle_beta 92
            _cell_angle_gamma 93
            _space_group_name_Hall '-P 1'
            loop_
            _symmetry_equiv_pos_as_xyz
            x,y,z
            -x,-y,-z
            'x+1/2, -y, z'
            loop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
            C1 0.1 0.2 0.3 "N 1" 1/3 .5 -0.1
            """;

    @ParameterizedTest
    @MethodSource("series")
    void damagedFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.run(FuzzSeries.inputs()).faults());
    }

    @ParameterizedTest
    @MethodSource("series")
    void largeFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.runLarge().faults());
    }

    static Stream<FuzzSeries> series() {
        return Stream.of(
                FuzzSeries.of("CIF", samples(), b -> CifDocument.parse(TextSource.of("c", b))),
                FuzzSeries.of("CIF structure", samples(), CifFuzzTest::structure),
                FuzzSeries.of("CIF crystal", samples(), CifFuzzTest::crystal));
    }

    private static void structure(byte[] bytes) {
        CifDocument document = CifDocument.parse(TextSource.of("c", bytes));
        CifStructure.of(document, "c");
        CifStructure.all(document);
    }

    private static void crystal(byte[] bytes) {
        CifStructure structure = CifStructure.of(CifDocument.parse(TextSource.of("c", bytes)), "c");
        Crystal.of(structure);
        Structure.of(structure);
    }

    private static Samples samples() {
        return new Samples(OWN)
                .andFile("data/cif-samples/NaCl.cif", 6000)
                .andFile("data/cif-samples/TiO2_rutile.cif", 6000)
                .andFile("data/cif-samples/caffeine.cif", 6000)
                .andFile("data/pbso4/PbSO4-COD-1528837.cif", 6000);
    }
}
