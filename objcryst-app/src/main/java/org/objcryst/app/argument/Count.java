package org.objcryst.app.argument;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A positive whole number as people type large ones: {@code 1000000}, {@code 1_000_000}, {@code 1e6}, {@code 2M}, {@code 500k}. */
public final class Count implements ITypeConverter<Long> {
    /** For picocli. */
    public Count() {}

    @Override
    public Long convert(String value) {
        String plain = value.replace("_", "");
        String number = plain.replaceFirst("[kK]$", "e3").replaceFirst("M$", "e6");
        try {
            long count = new BigDecimal(number).longValueExact();
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw complaint(value);
        }
        throw complaint(value);
    }

    private static TypeConversionException complaint(String value) {
        return new TypeConversionException(
                "expected a positive whole number such as 1000000 or 1e6, found \"" + value + "\"");
    }
}
