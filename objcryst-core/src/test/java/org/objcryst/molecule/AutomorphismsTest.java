package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.element.Element;

class AutomorphismsTest {
    @ParameterizedTest
    @CsvSource({"benzene, 12", "biphenyl, 8", "cyclohexane, 12", "butane, 288", "chiral, 1"})
    void theNumberOfAutomorphismsIsThatOfTheBondNetwork(String name, int expected) {
        Molecule molecule = molecule(name);
        List<int[]> found = automorphisms(molecule, 1000);
        assertEquals(expected, found.size());
        for (int[] p : found) {
            assertEquals(p.length, Arrays.stream(p).distinct().count());
            molecule.bonds().forEach(b -> assertTrue(molecule.graph().areBonded(p[b.first()], p[b.second()])));
            for (int i = 0; i < p.length; i++) {
                assertEquals(molecule.power(i).element(), molecule.power(p[i]).element());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"benzene, 5", "butane, 100"})
    void theSearchEndsAtTheNumberAskedFor(String name, int most) {
        assertEquals(most, automorphisms(molecule(name), most).size());
    }

    private static Molecule molecule(String name) {
        return TestMolecules.of(
                switch (name) {
                    case "benzene" -> TestMolecules.benzene();
                    case "biphenyl" -> TestMolecules.BIPHENYL;
                    case "cyclohexane" -> TestMolecules.CYCLOHEXANE;
                    case "butane" -> TestMolecules.BUTANE;
                    default -> TestMolecules.CHIRAL;
                });
    }

    private static List<int[]> automorphisms(Molecule molecule, int most) {
        List<Element> elements = IntStream.range(0, molecule.size())
                .mapToObj(i -> molecule.power(i).element())
                .toList();
        return Automorphisms.of(molecule.graph(), Stereocentres.kinds(molecule.graph(), elements), most);
    }
}
