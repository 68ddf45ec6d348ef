package org.objcryst.singlecrystal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.objcryst.SharedData;
import org.objcryst.comparison.Structure;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Lattice;

/** A solved project of FOX: its atoms as ObjCryst++ places them, and the reflections in its file. */
final class FoxSample {
    private static final String FOLDER = "data/fox-projects/";

    private final String file;
    private final double biso;
    private final List<Map<String, String>> atoms;

    private FoxSample(String file, double biso) {
        this.file = file;
        this.biso = biso;
        atoms = SharedData.table(FOLDER + "atoms.tsv").stream()
                .filter(a -> a.get("file").equals(file))
                .toList();
    }

    /** 24 atoms in P 21 21 21, 170 reflections of low resolution, Friedel mates among them. */
    static FoxSample ylid() {
        return new FoxSample("ylid.xml.gz", 1);
    }

    /** 17 atoms in P 1 21/a 1, 150 intensities extracted from a powder. */
    static FoxSample cimetidine() {
        return new FoxSample("Cimetidine.xml", 3);
    }

    Lattice lattice() {
        double[] cell = Arrays.stream(atoms.get(0).get("cell").split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Lattice.ofDegrees(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]);
    }

    String spaceGroup() {
        return atoms.get(0).get("space_group");
    }

    Crystal crystal() {
        Crystal crystal = new Crystal(lattice(), spaceGroup());
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        Map<String, ScatteringPower> powers = new LinkedHashMap<>();
        for (Map<String, String> a : atoms) {
            ScatteringPower power = powers.computeIfAbsent(a.get("element"), e -> new ScatteringPower(e).biso(biso));
            crystal.add(new Atom(a.get("label"), power, number(a, "x"), number(a, "y"), number(a, "z")));
        }
        return crystal;
    }

    Structure structure() {
        return Structure.of(crystal().toStructure());
    }

    /** The lines of the list in the project file, weights as given there. */
    ReflectionIntensities intensities() {
        String text = text();
        String tag = "HKLIobsSigmaWeightList>";
        String list = text.substring(text.indexOf("<" + tag) + tag.length() + 1, text.indexOf("</" + tag));
        List<ReflectionIntensity> found = new ArrayList<>();
        for (String line : list.strip().split("\n")) {
            String[] f = line.strip().split("\\s+");
            found.add(ReflectionIntensity.of(
                    Integer.parseInt(f[0]),
                    Integer.parseInt(f[1]),
                    Integer.parseInt(f[2]),
                    Double.parseDouble(f[3]),
                    Double.parseDouble(f[4]),
                    Double.parseDouble(f[5])));
        }
        return ReflectionIntensities.of(file, found);
    }

    private String text() {
        Path path = SharedData.path(FOLDER + file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
