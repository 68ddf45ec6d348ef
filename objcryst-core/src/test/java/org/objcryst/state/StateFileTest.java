package org.objcryst.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.objcryst.format.DataFormatException;

class StateFileTest {
    private static final StateKey KEY = new StateKey().with("seed", 1).with("θ", "α\nβ");

    @Property
    void whatWasWrittenIsReadBitForBit(
            @ForAll int i, @ForAll long l, @ForAll double d, @ForAll boolean b, @ForAll String text) {
        StateOutput out = new StateOutput();
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        out.integer(i).number(d).text(valid).flag(b).integer(l).numbers(new double[] {-0.0, 5e-324});
        StateFile file = StateFile.parse("f", new StateFile("kind", KEY, out.toBytes()).toBytes());
        assertEquals("kind", file.kind());
        assertEquals(KEY, file.key());
        StateInput in = new StateInput("f", file.content());
        assertEquals(i, in.integer("i", Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertEquals(d, in.number("d"));
        assertEquals(valid, in.text("t"));
        assertEquals(b, in.flag("b"));
        assertEquals(l, in.integer("l", Long.MIN_VALUE, Long.MAX_VALUE));
        assertArrayEquals(new double[] {-0.0, 5e-324}, in.numbers("n", 2));
        in.end();
    }

    @Property
    void oneWrongByteIsNoticedWhereverItIs(@ForAll @IntRange(max = 1_000_000) int place, @ForAll byte change) {
        byte[] bytes = new StateFile("kind", KEY, new byte[50]).toBytes();
        bytes[place % bytes.length] ^= change == 0 ? 1 : change;
        assertThrows(DataFormatException.class, () -> StateFile.parse("f", bytes));
    }

    @Property
    void aFileThatIsCutOffIsNoticed(@ForAll @IntRange(max = 1_000_000) int length) {
        byte[] bytes = new StateFile("kind", KEY, new byte[50]).toBytes();
        byte[] part = Arrays.copyOf(bytes, length % bytes.length);
        assertThrows(DataFormatException.class, () -> StateFile.parse("f", part));
    }

    /** Bytes with a right checksum reach every question that is asked of them. */
    @Property
    void anyContentGivesAnAnswerOrAFormatException(@ForAll byte[] content, @ForAll long seed) {
        StateInput in = new StateInput("f", content);
        Random questions = new Random(seed);
        try {
            while (in.remaining() > 0) {
                switch (questions.nextInt(7)) {
                    case 0 -> in.integer("i", 0, 1000);
                    case 1 -> in.number("d", 0, 1);
                    case 2 -> in.text("t");
                    case 3 -> in.flag("b");
                    case 4 -> in.numbers("n", in.count("n", Integer.MAX_VALUE, Double.BYTES));
                    case 5 -> in.bytes("b", 1);
                    default -> in.numbers("many", Integer.MAX_VALUE);
                }
            }
        } catch (DataFormatException e) {
            assertTrue(e.getMessage().startsWith("f: expected"), e.getMessage());
        }
    }

    @Test
    void theFirstDifferenceOfTwoKeysIsNamed() {
        assertEquals(Optional.empty(), KEY.difference(KEY));
        assertEquals(Optional.of("seed (now 1, was 2)"), KEY.difference(KEY.with("seed", 2)));
        assertEquals(Optional.of("engine (now nothing, was simd)"), KEY.difference(KEY.with("engine", "simd")));
    }
}
