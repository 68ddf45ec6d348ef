package org.objcryst.element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IonTest {
    @ParameterizedTest
    @CsvSource({
        "Fe, Fe, 0",
        "Fe3+, Fe, 3",
        "Fe+3, Fe, 3",
        "O2-, O, -2",
        "O-2, O, -2",
        "Cl-, Cl, -1",
        "na+, Na, 1",
        "CA2+, Ca, 2"
    })
    void everySpellingIsRead(String text, String element, int charge) {
        assertEquals(new Ion(element, charge), Ion.of(text));
        assertEquals(charge, Ion.chargeOf(text));
    }

    @Test
    void theTablesSpellTheSizeBeforeTheSign() {
        assertEquals("Na1+", Ion.of("Na+").toString());
        assertEquals("S6+", Ion.of("S+6").toString());
        assertEquals("Pb", Ion.of("PB").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C12", "Fe3", "2+", "Fe3+a", "Fe 3+"})
    void labelsAndOtherTextAreNoIons(String text) {
        assertEquals(Optional.empty(), Ion.find(text));
        assertEquals(0, Ion.chargeOf(text));
        assertThrows(IllegalArgumentException.class, () -> Ion.of(text));
    }
}
