package org.objcryst.state;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.objcryst.format.DataFormatException;

/**
 * One stored state:
 *
 * <pre>
 *   "objcryst state 1\n"   17 bytes, ASCII; 1 is the version of the format
 *   kind                   text
 *   n, then n times        4 bytes, big-endian
 *     name, value          texts: what the state belongs to
 *   content                whatever its owner wrote
 *   checksum               8 bytes: CRC-32C of all before
 * </pre>
 *
 * @param kind what is stored, for example {@code checkpoint}
 * @param key what it belongs to
 * @param content bytes of a {@link StateOutput}
 */
public record StateFile(String kind, StateKey key, byte[] content) {
    private static final byte[] HEAD = "objcryst state 1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int CHECKSUM = Long.BYTES;
    private static final int LEAST_ENTRY = 2 * Integer.BYTES;

    /**
     * The whole file.
     *
     * @return its bytes
     */
    public byte[] toBytes() {
        StateOutput out = new StateOutput().bytes(HEAD).text(kind);
        out.integer(key.entries().size());
        key.entries().forEach((name, value) -> out.text(name).text(value));
        byte[] body = out.bytes(content).toBytes();
        return new StateOutput().bytes(body).integer(checksum(body)).toBytes();
    }

    /**
     * Takes a file apart.
     *
     * @param file its name, for messages
     * @param bytes all of it
     * @return what was stored
     * @throws DataFormatException if it is no such file, of another version, or damaged
     */
    public static StateFile parse(String file, byte[] bytes) {
        if (bytes.length < HEAD.length || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            throw new DataFormatException(
                    file, 0, "a state file of version 1", bytes.length < HEAD.length ? "too little" : "something else");
        }
        int end = bytes.length - CHECKSUM;
        byte[] body = Arrays.copyOf(bytes, Math.max(end, 0));
        if (end < HEAD.length || checksum(body) != storedChecksum(file, bytes, end)) {
            throw new DataFormatException(file, 0, "a whole state file", "a damaged one (checksum)");
        }
        StateInput in = new StateInput(file, body);
        in.bytes("head", HEAD.length);
        String kind = in.text("kind");
        Map<String, String> entries = new LinkedHashMap<>();
        for (int n = in.count("entries", StateKey.MOST_ENTRIES, LEAST_ENTRY); n > 0; n--) {
            entries.put(in.text("name"), in.text("value"));
        }
        return new StateFile(kind, new StateKey(entries), in.bytes("content", in.remaining()));
    }

    private static long checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return crc.getValue();
    }

    private static long storedChecksum(String file, byte[] bytes, int at) {
        return new StateInput(file, Arrays.copyOfRange(bytes, at, bytes.length))
                .integer("checksum", Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
