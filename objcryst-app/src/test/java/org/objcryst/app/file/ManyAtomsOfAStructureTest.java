package org.objcryst.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.objcryst.cif.CifDocument;
import org.objcryst.cif.CifStructure;
import org.objcryst.format.TextSource;

class ManyAtomsOfAStructureTest {
    private static final String ATOM = "Na1 Na 0 0 0 1 0.5\n";
    private static final Duration AT_ONCE = Duration.ofSeconds(5); // all atoms anew for each atom took ten

    @Test
    void aThousandAtomsAtOnePlaceAreOneAtOnce() {
        CifStructure structure = withSodium(1000);
        var molecule = assertTimeoutPreemptively(AT_ONCE, () -> new StructureMolecule(structure));
        assertEquals(2, molecule.molecule().atoms().size());
    }

    @Test
    void moreThanCanBeLookedThroughAreRefused() {
        CifStructure structure = withSodium(2000);
        var fault = assertThrows(IllegalArgumentException.class, () -> new StructureMolecule(structure));
        assertTrue(fault.getMessage().contains("too many for a molecule"), fault.getMessage());
    }

    private static CifStructure withSodium(int atoms) {
        String text = SmallFiles.CIF.replace(ATOM, ATOM.repeat(atoms));
        return CifStructure.of(CifDocument.parse(TextSource.of("c", text)), "c");
    }
}
