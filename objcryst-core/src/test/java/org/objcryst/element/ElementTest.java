package org.objcryst.element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {
    @Test
    void thereAre103ElementsAndDeuterium() {
        assertEquals(104, Element.all().size());
        assertEquals("H", Element.of(1).symbol());
        assertEquals("Lr", Element.of(103).symbol());
    }

    @ParameterizedTest
    @CsvSource({"O2-,O", "Pb+2,Pb", "O-2,O", "C12,C", "Cl1,Cl", "CL,Cl", "W6+,W", "D,D", "Siv,Siv", "N,N"})
    void theTypeOfAnAtomBeginsWithItsElement(String type, String symbol) {
        assertEquals(
                symbol.equals("Siv") ? "" : symbol,
                Element.ofType(type).map(Element::symbol).orElse(""));
    }

    @Test
    void symbolsAreReadInAnyCase() {
        assertEquals(82, Element.of("PB").z());
        assertTrue(Element.find("Xx").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Element.of("Xx"));
        assertThrows(IllegalArgumentException.class, () -> Element.of(0));
    }
}
