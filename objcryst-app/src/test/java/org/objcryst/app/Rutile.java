package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A very small case: two atoms in a simulated pattern. */
final class Rutile {
    private static final String CIF = """
            data_rutile
            _cell_length_a 4.593
            _cell_length_b 4.593
            _cell_length_c 2.959
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _symmetry_space_group_name_H-M 'P 42/m n m'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_U_iso_or_equiv
            Ti 0 0 0 0.0127
            O 0.3051 0.3051 0 0.0127
            """;

    private Rutile() {}

    /** Writes {@code rutile.cif} and {@code rutile.xye}. */
    static void simulate(Path folder) throws IOException {
        Files.writeString(folder.resolve("rutile.cif"), CIF);
        Said said = Said.by(
                "simulate",
                folder.resolve("rutile.cif").toString(),
                "--wavelength",
                "CuA1",
                "--range",
                "20:80:0.05",
                "--fwhm",
                "0.2",
                "--noise",
                "--out",
                folder.resolve("rutile.xye").toString());
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
    }

    /** The words of a command that solves it; given options, as {@code --name=value}, replace those of the same name. */
    static List<String> arguments(Path folder, Path out, String... options) {
        List<String> words =
                new ArrayList<>(List.of("solve", folder.resolve("rutile.xye").toString(), "--atom=Ti:1", "--atom=O:1"));
        List<String> given = List.of(options);
        List<String> usual = List.of(
                "--out=" + out,
                "--cell=4.593,2.959",
                "--spacegroup=P42/mnm",
                "--wavelength=CuA1",
                "--runs=2",
                "--trials=3000",
                "--max-stol=0.4");
        usual.stream()
                .filter(word -> given.stream().noneMatch(g -> name(g).equals(name(word))))
                .forEach(words::add);
        words.addAll(given);
        return words;
    }

    private static String name(String option) {
        return option.replaceFirst("=.*", "");
    }
}
