package org.objcryst.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.objcryst.scattering.EngineFailureException;

class StagingTest {
    private static final int TOO_MANY = 1 << 30; // numbers of 8 bytes: no buffer of Java is so large

    @Test
    void moreThanThereIsRoomForIsAFailureOfTheEngine() {
        Staging staging = new Staging(Precision.DOUBLE).atLeast(2);
        String message = assertThrows(EngineFailureException.class, () -> staging.atLeast(TOO_MANY))
                .getMessage();
        assertTrue(message.contains("8589934592 bytes") && message.contains("not enough memory"), message);
        assertEquals(1, message.lines().count());
        staging.real(1, 0.5);
        assertEquals(0.5, staging.real(1));
    }
}
