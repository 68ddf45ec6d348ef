package org.objcryst.gpu.device;

/**
 * An argument of a kernel: memory that each work group shares.
 *
 * @param bytes its size, positive
 */
public record LocalMemory(long bytes) {
    /**
     * Refuses what is not positive.
     *
     * @param bytes its size
     */
    public LocalMemory {
        if (!(bytes > 0)) {
            throw new IllegalArgumentException("local memory must be positive, got %d bytes".formatted(bytes));
        }
    }
}
