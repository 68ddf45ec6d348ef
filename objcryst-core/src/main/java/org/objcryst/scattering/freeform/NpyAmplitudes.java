package org.objcryst.scattering.freeform;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.objcryst.format.FileInProgress;

/**
 * Amplitudes as a file of NumPy: {@code numpy.load} gives an array of complex numbers of double precision. The file takes its
 * name when {@link #keep} is called; if points are missing then, it is an array of one dimension with those that have come.
 *
 * @see "NumPy enhancement proposal 1, format version 1.0"
 */
public final class NpyAmplitudes implements AmplitudeSink, AutoCloseable {
    private static final int HEADER = 128;
    private static final int BYTES = 16; // of a complex number
    private static final int AT_ONCE = 4096;

    private final FileInProgress file;
    private final int[] shape;
    private final ByteBuffer room = ByteBuffer.allocate(AT_ONCE * BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long points;

    /**
     * Begins a file.
     *
     * @param target the name it will have
     * @param shape points in each direction, the fastest last; one number for a list
     */
    public NpyAmplitudes(Path target, int... shape) {
        this.shape = shape.clone();
        file = new FileInProgress(target);
        file.append(header(shape(shape)));
    }

    @Override
    public void accept(PointBlock block, double[] re, double[] im) {
        for (int from = 0; from < block.size(); from += AT_ONCE) {
            room.clear();
            for (int i = from; i < Math.min(block.size(), from + AT_ONCE); i++) {
                room.putDouble(re[i]).putDouble(im[i]);
            }
            file.append(room.flip());
        }
        points += block.size();
    }

    /**
     * Gives the file its name.
     *
     * @return number of points it holds
     */
    public long keep() {
        boolean complete = points == Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
        file.overwrite(0, header(complete ? shape(shape) : "(%d,)".formatted(points)));
        file.keep();
        return points;
    }

    private static String shape(int[] counts) {
        return Arrays.stream(counts).mapToObj(n -> n + ",").collect(Collectors.joining(" ", "(", ")"));
    }

    private static ByteBuffer header(String shape) {
        String text = "{'descr': '<c16', 'fortran_order': False, 'shape': %s, }".formatted(shape);
        ByteBuffer bytes = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.put((byte) 1).put((byte) 0).putShort((short) (HEADER - 10));
        bytes.put(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.position() < HEADER - 1) {
            bytes.put((byte) ' ');
        }
        return bytes.put((byte) '\n').flip();
    }

    @Override
    public void close() {
        file.close();
    }

    @Override
    public String toString() {
        return "%d amplitudes, %s".formatted(points, file);
    }
}
