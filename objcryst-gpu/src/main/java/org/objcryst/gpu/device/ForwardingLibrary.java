package org.objcryst.gpu.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a shared library for Linux that has a name and one dependency and nothing else. Once it is loaded, the dynamic
 * linker takes it for the library of that name: who opens {@code libOpenCL.so} then gets what {@code libOpenCL.so.1} holds.
 *
 * @see "Tool Interface Standard (1995), Executable and Linking Format, version 1.2; System V ABI, chapters 4 and 5"
 */
final class ForwardingLibrary {
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SYMBOL = 24;
    private static final int ENTRY = 16;
    private static final int ENTRIES = 8;
    private static final int HASH = 16;
    private static final int PAGE = 0x10000;

    private static final int PROGRAM_HEADERS = HEADER;
    private static final int DYNAMIC = PROGRAM_HEADERS + 3 * PROGRAM_HEADER + 8;
    private static final int SYMBOLS = DYNAMIC + ENTRIES * ENTRY;
    private static final int HASHES = SYMBOLS + SYMBOL;
    private static final int STRINGS = HASHES + HASH;

    private ForwardingLibrary() {}

    /** The library {@code name} which stands for {@code target}, for 64-bit processors of little-endian byte order. */
    static byte[] bytes(String name, String target, int machine) {
        byte[] strings = ("\0" + name + "\0" + target + "\0").getBytes(StandardCharsets.US_ASCII);
        int size = STRINGS + strings.length;
        ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header(b, machine);
        programHeader(b, 1, 6, 0, size, PAGE); // PT_LOAD, readable and writable
        programHeader(b, 2, 6, DYNAMIC, ENTRIES * ENTRY, 8); // PT_DYNAMIC
        programHeader(b, 0x6474e551, 6, 0, 0, 16); // PT_GNU_STACK: the stack is not to be executable
        b.position(DYNAMIC);
        entry(b, 14, 1); // DT_SONAME
        entry(b, 1, 2 + name.length()); // DT_NEEDED
        entry(b, 4, HASHES);
        entry(b, 5, STRINGS);
        entry(b, 6, SYMBOLS);
        entry(b, 10, strings.length); // DT_STRSZ
        entry(b, 11, SYMBOL); // DT_SYMENT
        entry(b, 0, 0);
        b.position(HASHES); // one bucket, one symbol, which is the undefined one
        b.putInt(1).putInt(1).putInt(0).putInt(0);
        b.put(strings);
        return b.array();
    }

    private static void header(ByteBuffer b, int machine) {
        b.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        b.putShort((short) 3).putShort((short) machine).putInt(1); // ET_DYN
        b.putLong(0).putLong(PROGRAM_HEADERS).putLong(0).putInt(0);
        b.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 3);
        b.putShort((short) HEADER).putShort((short) 0).putShort((short) 0);
    }

    private static void programHeader(ByteBuffer b, int type, int flags, int offset, int size, int alignment) {
        b.putInt(type).putInt(flags).putLong(offset).putLong(offset).putLong(offset);
        b.putLong(size).putLong(size).putLong(alignment);
    }

    private static void entry(ByteBuffer b, int tag, long value) {
        b.putLong(tag).putLong(value);
    }
}
