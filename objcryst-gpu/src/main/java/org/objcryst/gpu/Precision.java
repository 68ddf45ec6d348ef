package org.objcryst.gpu;

import java.nio.ByteBuffer;

/**
 * The numbers in which a device counts, and how they are written for it. Coordinates go there as fractions of a turn in integers,
 * which are the coordinate modulo 1 to 2⁻³² or 2⁻⁶⁴ and stay so when they are multiplied by an index.
 */
public enum Precision {
    /** 32 bits, which every device has. */
    SINGLE(Float.BYTES) {
        @Override
        Number argument(double value) {
            return (float) value;
        }

        @Override
        void real(ByteBuffer buffer, int i, double value) {
            buffer.putFloat(i * Float.BYTES, (float) value);
        }

        @Override
        double real(ByteBuffer buffer, int i) {
            return buffer.getFloat(i * Float.BYTES);
        }

        @Override
        void turn(ByteBuffer buffer, int i, double coordinate) {
            buffer.putInt(i * Integer.BYTES, (int) Math.round(Math.scalb(coordinate - Math.rint(coordinate), 32)));
        }

        @Override
        double turn(ByteBuffer buffer, int i) {
            return Math.scalb((double) buffer.getInt(i * Integer.BYTES), -32);
        }
    },

    /** 64 bits, where a device has them; many GPUs count at a small part of their speed then. */
    DOUBLE(Double.BYTES) {
        @Override
        Number argument(double value) {
            return value;
        }

        @Override
        void real(ByteBuffer buffer, int i, double value) {
            buffer.putDouble(i * Double.BYTES, value);
        }

        @Override
        double real(ByteBuffer buffer, int i) {
            return buffer.getDouble(i * Double.BYTES);
        }

        @Override
        void turn(ByteBuffer buffer, int i, double coordinate) {
            buffer.putLong(i * Long.BYTES, (long) Math.scalb(coordinate - Math.rint(coordinate), 64));
        }

        @Override
        double turn(ByteBuffer buffer, int i) {
            return Math.scalb((double) buffer.getLong(i * Long.BYTES), -64);
        }
    };

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /**
     * Size of a number.
     *
     * @return in bytes
     */
    public int bytes() {
        return bytes;
    }

    /** A number as an argument of a kernel. */
    abstract Number argument(double value);

    /** Writes number i of a buffer. */
    abstract void real(ByteBuffer buffer, int i, double value);

    /** Reads number i of a buffer. */
    abstract double real(ByteBuffer buffer, int i);

    /** Writes a coordinate as number i of a buffer; halves of a turn may become their negatives. */
    abstract void turn(ByteBuffer buffer, int i, double coordinate);

    /** Reads a coordinate from number i of a buffer, between -1/2 and 1/2. */
    abstract double turn(ByteBuffer buffer, int i);
}
