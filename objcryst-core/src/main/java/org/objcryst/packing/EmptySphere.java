package org.objcryst.packing;

import java.util.Locale;
import org.objcryst.symmetry.Fractional;

/**
 * The largest sphere that touches no atom.
 *
 * @param centre fractional coordinates
 * @param radius in Å, to the van der Waals surfaces; what is larger than 4 Å is 4 Å
 */
public record EmptySphere(Fractional centre, double radius) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f Å around %.2f %.2f %.2f", radius, centre.x(), centre.y(), centre.z());
    }
}
