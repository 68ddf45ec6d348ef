package org.objcryst.refinable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RefinableClockTest {
    private final RefinableClock part = new RefinableClock("part");
    private final RefinableClock whole = new RefinableClock("whole");

    @Test
    void aNewClockHasNotTicked() {
        assertEquals(0, part.count());
    }

    @Test
    void everyAncestorTicksWithAClock() {
        RefinableClock top = new RefinableClock("top");
        top.addChild(whole);
        whole.addChild(part);
        long before = top.count();
        part.tick();
        assertEquals(before + 1, top.count());
    }

    @Test
    void aPartDoesNotTickWithTheWhole() {
        whole.addChild(part);
        whole.tick();
        assertEquals(0, part.count());
    }

    @Test
    void addingAndRemovingAPartIsAChangeOfTheWhole() {
        whole.addChild(part);
        assertEquals(1, whole.count());
        whole.removeChild(part);
        assertEquals(2, whole.count());
        part.tick();
        assertEquals(2, whole.count());
    }

    @Test
    void cyclesAreRefused() {
        RefinableClock top = new RefinableClock("top");
        top.addChild(whole);
        whole.addChild(part);
        assertThrows(IllegalArgumentException.class, () -> part.addChild(top));
        assertThrows(IllegalArgumentException.class, () -> part.addChild(part));
    }

    @Test
    void onlyAPartCanBeRemoved() {
        assertThrows(IllegalArgumentException.class, () -> whole.removeChild(part));
    }

    @Test
    void aWholeLivesAsLongAsSomethingThatItIsAPartOf() {
        RefinableClock top = new RefinableClock("top");
        addAWholeBetween(top, part);
        collectGarbage();
        long before = top.count();
        part.tick();
        assertEquals(before + 1, top.count());
    }

    @Test
    void aWholeThatNobodyHoldsIsForgottenByItsParts() {
        for (int i = 0; i < 10; i++) {
            new RefinableClock("whole").addChild(part);
        }
        collectGarbage();
        assertEquals(0, part.livingParents().count());
        whole.addChild(part);
        assertEquals(List.of(whole), part.livingParents().toList());
    }

    private static void addAWholeBetween(RefinableClock top, RefinableClock part) {
        RefinableClock between = new RefinableClock("between");
        top.addChild(between);
        between.addChild(part);
    }

    private static void collectGarbage() {
        WeakReference<Object> sample = new WeakReference<>(new Object());
        for (int i = 0; i < 100 && sample.get() != null; i++) {
            System.gc();
        }
    }

    @Test
    void changesNobodyAskedAboutCountOnce() {
        whole.addChild(part);
        long before = whole.count();
        part.tick();
        part.tick();
        assertEquals(before + 1, whole.count());
        part.tick();
        assertEquals(before + 2, whole.count());
    }

    /** Twenty clocks, each a part of some later ones; an answer must differ from the last one exactly if something ticked. */
    @Property(tries = 200)
    void everyQuestionLearnsOfEveryChangeBelow(@ForAll Random random) {
        int n = 20;
        RefinableClock[] clocks = new RefinableClock[n];
        boolean[][] below = new boolean[n][n];
        Arrays.setAll(clocks, i -> new RefinableClock("clock " + i));
        for (int i = 0; i < n; i++) {
            below[i][i] = true;
            for (int k = 0; k < i; k++) {
                if (random.nextInt(4) == 0) {
                    clocks[i].addChild(clocks[k]);
                    for (int j = 0; j < n; j++) {
                        below[i][j] |= below[k][j];
                    }
                }
            }
        }
        long[] answers = Arrays.stream(clocks).mapToLong(RefinableClock::count).toArray();
        boolean[] changed = new boolean[n];
        for (int step = 0; step < 300; step++) {
            int at = random.nextInt(n);
            if (random.nextBoolean()) {
                clocks[at].tick();
                for (int i = 0; i < n; i++) {
                    changed[i] |= below[i][at];
                }
            } else {
                long answer = clocks[at].count();
                assertEquals(changed[at], answer > answers[at], "clock " + at + " at step " + step);
                answers[at] = answer;
                changed[at] = false;
            }
        }
    }

    @Test
    void aCountHasGrownIfAndOnlyIfSomethingBelowHasTickedSinceTheLastQuestion() {
        SplittableRandom random = new SplittableRandom(1);
        int n = 12;
        RefinableClock[] clocks = new RefinableClock[n];
        boolean[][] below = new boolean[n][n]; // [ancestor][clock]
        for (int i = 0; i < n; i++) {
            clocks[i] = new RefinableClock("clock " + i);
            below[i][i] = true;
            for (int child = 0; child < i; child++) {
                if (random.nextInt(3) == 0) {
                    clocks[i].addChild(clocks[child]);
                    for (int c = 0; c < n; c++) {
                        below[i][c] |= below[child][c];
                    }
                }
            }
        }
        boolean[] ticked = new boolean[n];
        long[] seen = Arrays.stream(clocks).mapToLong(RefinableClock::count).toArray();
        for (int step = 0; step < 100_000; step++) {
            int i = random.nextInt(n);
            if (random.nextBoolean()) {
                clocks[i].tick();
                for (int ancestor = 0; ancestor < n; ancestor++) {
                    ticked[ancestor] |= below[ancestor][i];
                }
            } else {
                assertEquals(ticked[i], clocks[i].count() > seen[i], "step " + step);
                seen[i] = clocks[i].count();
                ticked[i] = false;
            }
        }
    }
}
