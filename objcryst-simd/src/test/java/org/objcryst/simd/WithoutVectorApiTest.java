package org.objcryst.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.objcryst.scattering.StructureFactorEngines;

/** What happens in a JVM that was started without the incubator module. */
class WithoutVectorApiTest {
    @Test
    void theEngineLoadsAndSaysWhatToDo() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Listing.class.getName())
                .redirectErrorStream(true)
                .start();
        String text = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, jvm.waitFor(), text);
        assertTrue(text.contains("--add-modules jdk.incubator.vector"), text);
        assertTrue(text.contains("best: scalar"), text);
    }

    /** Lists the engines of its JVM. */
    static final class Listing {
        private Listing() {}

        public static void main(String[] args) {
            StructureFactorEngines engines = StructureFactorEngines.found();
            System.out.println(engines.describe() + engines);
        }
    }
}
