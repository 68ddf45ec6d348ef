package org.objcryst.xml.text;

/**
 * How much a project file may ask for. The largest projects that people have hold a few megabytes.
 *
 * @param bytes of text, after decompression
 * @param ratio of text to compressed bytes, looked at once there is a megabyte of text
 * @param elements in all
 * @param depth of nesting
 * @param attributes of one element
 * @param attributesInAll of all elements together
 * @param nameLength of an element or attribute, in characters
 * @param valueLength of an attribute, in characters
 * @param numbers in the lists of the file, in all
 */
public record TextLimits(
        int bytes,
        int ratio,
        int elements,
        int depth,
        int attributes,
        int attributesInAll,
        int nameLength,
        int valueLength,
        int numbers) {
    /** 32 MiB of text, at most 200 times its compressed form; 300 000 elements, 64 levels; 6 million numbers. */
    public static final TextLimits DEFAULT =
            new TextLimits(32 << 20, 200, 300_000, 64, 20_000, 1_500_000, 200, 20_000, 6_000_000);
}
