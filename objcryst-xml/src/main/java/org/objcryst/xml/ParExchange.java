package org.objcryst.xml;

import java.util.OptionalDouble;
import org.objcryst.refinable.ParRange;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.xml.binding.element.ContainerElement;
import org.objcryst.xml.binding.element.ParElement;

/**
 * Hands parameters over between elements, where numbers are in the units of users, and the model. A number that means the present
 * value is left as it is; another one is written such that reading gives the value back to the last bit.
 */
final class ParExchange {
    private ParExchange() {}

    /** Reads a parameter, if the element has it, in the unit that the model shows to people. */
    static void read(ContainerElement from, String name, RefinablePar to) {
        read(from, name, to, to.spec().humanScale());
    }

    /** Reads a parameter, if the element has it; number in the file = internal value · scale. */
    static void read(ContainerElement from, String name, RefinablePar to, double scale) {
        from.par(name).ifPresent(element -> {
            readState(element, to, scale);
            if (!to.isFollowing() && Double.isFinite(element.value())) {
                to.set(element.value() / scale);
            }
        });
    }

    /** Reads limits and freedom, not the value. */
    static void readState(ParElement from, RefinablePar to, double scale) {
        to.range(range(from, to.range(), scale));
        from.refined().ifPresent(refined -> to.fixed(!refined));
    }

    /** Limits that do not count stay in the file alone. */
    private static ParRange range(ParElement element, ParRange now, double scale) {
        double min = or(element.min(), now.min(), scale);
        double max = or(element.max(), now.max(), scale);
        boolean limited = element.limited().orElse(now.limited()) && min < max;
        return limited ? now.between(min, max) : now.unlimited();
    }

    private static double or(OptionalDouble inFile, double now, double scale) {
        return inFile.isPresent() ? inFile.getAsDouble() / scale : now;
    }

    /** Writes a parameter in the unit that the model shows to people. */
    static void write(RefinablePar from, ContainerElement to, String name) {
        write(from, to, name, from.spec().humanScale());
    }

    /** Writes a parameter; number in the file = internal value · scale. */
    static void write(RefinablePar from, ContainerElement to, String name, double scale) {
        ParElement element = to.par(name).orElseGet(() -> {
            ParElement fresh = new ParElement(name, 0);
            to.add(fresh);
            return fresh;
        });
        element.value(FileNumber.scaled(from.value(), element.value(), scale));
        element.refined(!from.isFixed());
        element.limited(from.isLimited() || isNominal(element, from, scale));
        if (from.isLimited()) {
            element.min(FileNumber.scaled(finite(from.min()), element.min().orElse(Double.NaN), scale));
            element.max(FileNumber.scaled(finite(from.max()), element.max().orElse(Double.NaN), scale));
        } else if (element.min().isEmpty() || element.max().isEmpty()) {
            element.nominally(0, 1);
        }
    }

    /** Limits that hold a parameter at one value are none in the model. */
    private static boolean isNominal(ParElement element, RefinablePar par, double scale) {
        return element.limited().orElse(false)
                && element.min().equals(element.max())
                && element.min().orElse(Double.NaN) / scale == par.value();
    }

    private static double finite(double limit) {
        return Math.min(Math.max(limit, -Float.MAX_VALUE), Float.MAX_VALUE);
    }
}
