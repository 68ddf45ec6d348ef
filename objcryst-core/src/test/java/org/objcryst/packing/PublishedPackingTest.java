package org.objcryst.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.element.Element;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Fractional;

/** Published structures raise no doubts, random placements of the same molecules do. */
@Tag("real-data")
class PublishedPackingTest {
    private static final int PLACEMENTS = 20;

    /** Caffeine is disordered in a way that the occupancies of its file do not tell. */
    static List<Path> structures() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.path("data/cif-samples"))) {
            return files.filter(f ->
                            !f.toString().contains("caffeine") && !f.toString().contains("single_crystal"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("structures")
    void publishedStructuresRaiseNoDoubts(Path file) {
        CifStructure structure = CifStructure.read(file);
        assertEquals(List.of(), Packing.of(structure).doubts());
        assertEquals(List.of(), Packing.of(withoutHydrogens(structure)).doubts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"paracetamol", "lidocainementhol"})
    void randomPlacementsAreDoubted(String name) {
        CifStructure right = withoutHydrogens(CifStructure.read(SharedData.path("data/cif-samples/" + name + ".cif")));
        Random random = new Random(1);
        int doubted = 0;
        for (int n = 0; n < PLACEMENTS; n++) {
            doubted += Packing.of(placed(right, random)).doubts().isEmpty() ? 0 : 1;
        }
        assertTrue(doubted >= PLACEMENTS - 2, doubted + " of " + PLACEMENTS);
    }

    @Test
    void disorderWithoutOccupanciesIsDoubted() {
        Packing packing = Packing.of(CifStructure.read(SharedData.path("data/cif-samples/caffeine.cif")));
        assertTrue(packing.badContacts().size() > 10);
    }

    private static CifStructure withoutHydrogens(CifStructure s) {
        List<CifAtom> kept = s.atoms().stream()
                .filter(a -> !Element.ofType(a.symbol()).orElseThrow().isHydrogen())
                .toList();
        return new CifStructure(s.name(), s.lattice(), s.spaceGroup(), kept);
    }

    /** The asymmetric unit as one body, its axes exchanged at random signs, anywhere. */
    private static CifStructure placed(CifStructure s, Random random) {
        double[] sign = {random.nextInt(2) * 2 - 1, random.nextInt(2) * 2 - 1, random.nextInt(2) * 2 - 1};
        int first = random.nextInt(3);
        Fractional shift = new Fractional(random.nextDouble(), random.nextDouble(), random.nextDouble());
        Cartesian origin = s.lattice().toCartesian(s.atoms().get(0).position());
        List<CifAtom> atoms = s.atoms().stream()
                .map(a -> {
                    Cartesian d = s.lattice().toCartesian(a.position()).minus(origin);
                    double[] r = {d.x(), d.y(), d.z()};
                    Cartesian turned = new Cartesian(
                            sign[0] * r[first], sign[1] * r[(first + 1) % 3], sign[2] * r[(first + 2) % 3]);
                    Fractional at = s.lattice().toFractional(turned).plus(shift);
                    return new CifAtom(a.label(), a.symbol(), at, a.occupancy(), a.uIso());
                })
                .toList();
        return new CifStructure(s.name(), s.lattice(), s.spaceGroup(), atoms);
    }
}
