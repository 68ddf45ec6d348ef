package org.objcryst.powder.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class LineWordsTest {
    private static final Pattern SEPARATORS = Pattern.compile("\\s*,\\s*|\\s+");

    @Property
    void wordsStandBetweenCommasAndBlanks(@ForAll @Chars({' ', '\t', '\r', ',', '1', 'x'}) String line) {
        String text = line.strip();
        String[] expected = text.isEmpty() ? new String[0] : SEPARATORS.split(text);
        assertArrayEquals(expected, new LineWords(text).all());
        assertEquals(expected.length, new LineWords(text).count());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], new LineWords(text).at(i));
        }
        assertEquals("", new LineWords(text).at(expected.length));
    }
}
