package org.objcryst.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.objcryst.format.DataFormatException;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

class SearchRandomTest {
    /** The JDK's own generator of the same algorithm is the reference. */
    @Property
    void itsNumbersAreThoseOfTheJdk(@ForAll long seed) {
        RandomGenerator jdk = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        SearchRandom ours = new SearchRandom(seed);
        for (int i = 0; i < 20; i++) {
            assertEquals(jdk.nextLong(), ours.nextLong());
            assertEquals(jdk.nextDouble(), ours.nextDouble());
            assertEquals(jdk.nextInt(1 + i), ours.nextInt(1 + i));
            assertEquals(jdk.nextBoolean(), ours.nextBoolean());
            assertEquals(jdk.nextGaussian(), ours.nextGaussian());
        }
    }

    @Property
    void itGoesOnWhereItWasSaved(@ForAll long seed, @ForAll @IntRange(max = 100) int numbers) {
        SearchRandom random = new SearchRandom(seed);
        for (int i = 0; i < numbers; i++) {
            random.nextLong();
        }
        StateOutput out = new StateOutput();
        random.write(out);
        SearchRandom restored = new SearchRandom(0);
        restored.read(new StateInput("test", out.toBytes()));
        for (int i = 0; i < 10; i++) {
            assertEquals(random.nextLong(), restored.nextLong());
        }
    }

    @Test
    void aStateFromWhichNothingComesIsRefused() {
        StateInput zeros = new StateInput("test", new byte[32]);
        assertThrows(DataFormatException.class, () -> new SearchRandom(1).read(zeros));
    }
}
