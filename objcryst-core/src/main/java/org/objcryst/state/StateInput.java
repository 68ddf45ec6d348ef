package org.objcryst.state;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.objcryst.format.DataFormatException;

/**
 * Reads what {@link StateOutput} has written. Whatever the bytes are, nothing but a {@link DataFormatException} is thrown, and
 * nothing larger than the input is allocated.
 */
public final class StateInput {
    private final String file;
    private final ByteBuffer in;

    /**
     * At the first byte.
     *
     * @param file name for messages
     * @param bytes the input
     */
    public StateInput(String file, byte[] bytes) {
        this.file = file;
        in = ByteBuffer.wrap(bytes);
    }

    /**
     * A whole number of 4 bytes between bounds.
     *
     * @param what what it is, for messages
     * @param min smallest value allowed
     * @param max largest value allowed
     * @return the number
     */
    public int integer(String what, int min, int max) {
        require(what, Integer.BYTES);
        int value = in.getInt();
        if (value < min || value > max) {
            throw fault("%s between %d and %d".formatted(what, min, max), String.valueOf(value));
        }
        return value;
    }

    /**
     * A whole number of 8 bytes between bounds.
     *
     * @param what what it is, for messages
     * @param min smallest value allowed
     * @param max largest value allowed
     * @return the number
     */
    public long integer(String what, long min, long max) {
        require(what, Long.BYTES);
        long value = in.getLong();
        if (value < min || value > max) {
            throw fault("%s between %d and %d".formatted(what, min, max), String.valueOf(value));
        }
        return value;
    }

    /**
     * A number, bit for bit.
     *
     * @param what what it is, for messages
     * @return any value, NaN included
     */
    public double number(String what) {
        require(what, Double.BYTES);
        return Double.longBitsToDouble(in.getLong());
    }

    /**
     * A number between bounds.
     *
     * @param what what it is, for messages
     * @param min smallest value allowed
     * @param max largest value allowed
     * @return never NaN
     */
    public double number(String what, double min, double max) {
        double value = number(what);
        if (!(value >= min && value <= max)) {
            throw fault("%s between %s and %s".formatted(what, min, max), String.valueOf(value));
        }
        return value;
    }

    /**
     * Finite numbers, bit for bit.
     *
     * @param what what they are, for messages
     * @param count how many
     * @return a new array
     */
    public double[] numbers(String what, int count) {
        require(what, (long) count * Double.BYTES);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = number(what, -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return values;
    }

    /**
     * Yes or no.
     *
     * @param what what it is, for messages
     * @return the answer
     */
    public boolean flag(String what) {
        require(what, 1);
        byte value = in.get();
        if (value != 0 && value != 1) {
            throw fault(what + " to be 0 or 1", String.valueOf(value));
        }
        return value == 1;
    }

    /**
     * A text.
     *
     * @param what what it is, for messages
     * @return any text
     */
    public String text(String what) {
        byte[] utf8 = bytes(what, integer("length of " + what, 0, in.limit()));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault(what + " in UTF-8", "other bytes");
        }
    }

    /**
     * The number of things that follow.
     *
     * @param what what they are, for messages
     * @param most largest number allowed
     * @param leastBytes each of them takes at least so many bytes
     * @return a number for which there is room in the input
     */
    public int count(String what, int most, int leastBytes) {
        int count = integer("number of " + what, 0, most);
        require(what, (long) count * leastBytes);
        return count;
    }

    /**
     * Bytes as they are.
     *
     * @param what what they are, for messages
     * @param count how many
     * @return a new array
     */
    public byte[] bytes(String what, int count) {
        require(what, count);
        byte[] values = new byte[count];
        in.get(values);
        return values;
    }

    /**
     * How much is left to be read.
     *
     * @return bytes
     */
    public int remaining() {
        return in.remaining();
    }

    /** Refuses an input that goes on. */
    public void end() {
        if (in.hasRemaining()) {
            throw fault("the end", in.remaining() + " bytes more");
        }
    }

    /**
     * A fault of this input.
     *
     * @param expected what should have been there
     * @param found what was there
     * @return to be thrown
     */
    public DataFormatException fault(String expected, String found) {
        return new DataFormatException(file, 0, expected, found);
    }

    private void require(String what, long bytes) {
        if (in.remaining() < bytes) {
            throw fault(what, "the end of the file");
        }
    }
}
