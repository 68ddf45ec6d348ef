package org.objcryst.xml.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "90, 90",
        "-1.5, -1.5",
        "1e-5, 0.00001",
        "1e-6, 1e-06",
        "1e10, 1e+10",
        "1e300, 1e+300",
        "2.0E-3, 0.002",
        "123456789012345, 1.23456789012345e+14",
        "2.2250738585072014E-308, 2.2250738585072014e-308"
    })
    void isShort(double value, String text) {
        assertEquals(text, DecimalText.of(value));
    }

    @Test
    void readsBackAsTheSameNumber() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(DecimalText.of(value)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNotFinite(double value) {
        assertThrows(IllegalArgumentException.class, () -> DecimalText.of(value));
    }
}
