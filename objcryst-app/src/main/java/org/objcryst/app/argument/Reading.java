package org.objcryst.app.argument;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Makes the command line read the types of this package.
 *
 * @param parse reads one word and complains with an IllegalArgumentException
 * @param <T> what the word means
 */
public record Reading<T>(Function<String, T> parse) implements ITypeConverter<T> {
    /**
     * Teaches a command and its sub-commands all types of this package.
     *
     * @param command the command
     */
    public static void teach(CommandLine command) {
        command.registerConverter(CellArgument.class, new Reading<>(CellArgument::parse));
        command.registerConverter(ZPrime.class, new Reading<>(ZPrime::parse));
        command.registerConverter(Wavelength.class, new Reading<>(Wavelength::parse));
        command.registerConverter(AtomArgument.class, new Reading<>(AtomArgument::parse));
        command.registerConverter(GridArgument.class, new Reading<>(GridArgument::parse));
        command.registerConverter(Range.class, new Reading<>(Range::parse));
        command.registerConverter(PolyhedronArgument.class, new Reading<>(PolyhedronArgument::parse));
    }

    @Override
    public T convert(String word) {
        try {
            return parse.apply(word);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
