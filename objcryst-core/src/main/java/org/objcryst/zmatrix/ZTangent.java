package org.objcryst.zmatrix;

import java.util.Arrays;
import org.objcryst.crystal.Components;
import org.objcryst.refinable.RefinablePar;

/** How the atoms of a z-matrix in a crystal follow one of its parameters. */
final class ZTangent {
    private final ZScatterer body;
    private final Components.Tangent out;
    private final int offset;

    ZTangent(ZScatterer body, Components.Tangent out, int offset) {
        this.body = body;
        this.out = out;
        this.offset = offset;
    }

    /** Writes it; false if the atoms do not depend on the parameter. */
    boolean by(RefinablePar par) {
        if (par == body.x()) {
            Arrays.fill(out.x, offset, offset + body.size(), 1);
        } else if (par == body.y()) {
            Arrays.fill(out.y, offset, offset + body.size(), 1);
        } else if (par == body.z()) {
            Arrays.fill(out.z, offset, offset + body.size(), 1);
        } else if (par == body.occupancy()) {
            for (int i = 0; i < body.size(); i++) {
                out.occupancy[offset + i] =
                        body.atomOccupancy(body.scattering()[i]).value();
            }
        } else {
            return byAngle(par) || byLine(par);
        }
        return true;
    }

    private boolean byAngle(RefinablePar par) {
        RefinablePar[] angles = {body.phi(), body.chi(), body.psi()};
        int which = Arrays.asList(angles).indexOf(par);
        if (which >= 0) {
            double[][] d = EulerRotation.derivatives(angles[0].value(), angles[1].value(), angles[2].value());
            write(body.placement(d[which]), body.coordinates());
        }
        return which >= 0;
    }

    private boolean byLine(RefinablePar par) {
        for (int i = 0; i < body.atoms().size(); i++) {
            for (ZValue what : ZValue.values()) {
                if (par == body.values().par(i, what)) {
                    double[] rotation = EulerRotation.matrix(
                            body.phi().value(), body.chi().value(), body.psi().value());
                    write(body.placement(rotation), body.velocity(i, what));
                    return true;
                }
            }
            if (par == body.atomOccupancy(i)) {
                out.occupancy[offset + Arrays.binarySearch(body.scattering(), i)] =
                        body.occupancy().value();
                return true;
            }
        }
        return false;
    }

    /** T (v − v_pivot) of the atoms that scatter. */
    private void write(double[] t, double[] v) {
        int p = 3 * body.pivot();
        for (int i = 0; i < body.size(); i++) {
            int at = 3 * body.scattering()[i];
            double x = v[at] - v[p];
            double y = v[at + 1] - v[p + 1];
            double z = v[at + 2] - v[p + 2];
            out.x[offset + i] = t[0] * x + t[1] * y + t[2] * z;
            out.y[offset + i] = t[3] * x + t[4] * y + t[5] * z;
            out.z[offset + i] = t[6] * x + t[7] * y + t[8] * z;
        }
    }
}
