package org.objcryst.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Numbers and texts one after the other, as bytes: what {@link StateInput} reads. Big-endian, no alignment. */
public final class StateOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Empty. */
    public StateOutput() {}

    private interface Writing {
        void to(DataOutputStream stream) throws IOException;
    }

    private StateOutput put(Writing writing) {
        try {
            writing.to(out);
        } catch (IOException e) { // an array in memory does not fail
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * Appends a whole number in 4 bytes.
     *
     * @param value any
     * @return this
     */
    public StateOutput integer(int value) {
        return put(stream -> stream.writeInt(value));
    }

    /**
     * Appends a whole number in 8 bytes.
     *
     * @param value any
     * @return this
     */
    public StateOutput integer(long value) {
        return put(stream -> stream.writeLong(value));
    }

    /**
     * Appends a number bit for bit, in 8 bytes.
     *
     * @param value any, NaN and infinities included
     * @return this
     */
    public StateOutput number(double value) {
        return put(stream -> stream.writeLong(Double.doubleToRawLongBits(value)));
    }

    /**
     * Appends numbers bit for bit, their count not included.
     *
     * @param values any
     * @return this
     */
    public StateOutput numbers(double[] values) {
        for (double value : values) {
            number(value);
        }
        return this;
    }

    /**
     * Appends yes or no in one byte.
     *
     * @param value 1 for true
     * @return this
     */
    public StateOutput flag(boolean value) {
        return put(stream -> stream.writeBoolean(value));
    }

    /**
     * Appends a text: the number of its bytes in UTF-8, then these.
     *
     * @param value any
     * @return this
     */
    public StateOutput text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return integer(utf8.length).bytes(utf8);
    }

    /**
     * Appends bytes as they are, their number not included.
     *
     * @param values any
     * @return this
     */
    public StateOutput bytes(byte[] values) {
        return put(stream -> stream.write(values));
    }

    /**
     * All that has been appended.
     *
     * @return a copy
     */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
