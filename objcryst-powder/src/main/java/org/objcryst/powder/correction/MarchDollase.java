package org.objcryst.powder.correction;

/** Preferred orientation of plates or needles after March and Dollase, one direction. */
public final class MarchDollase {
    private MarchDollase() {}

    /**
     * The density of crystallites whose texture direction makes an angle α with the scattering vector,
     * (r²·cos²α + sin²α/r)^(−3/2); its mean over the sphere is 1.
     *
     * @param cosSquared cos²α
     * @param r March coefficient: below 1 for plates, above 1 for needles, 1 without texture
     * @return relative to a specimen without texture
     * @see "Dollase (1986), J. Appl. Cryst. 19, 267–272"
     */
    public static double density(double cosSquared, double r) {
        double t = r * r * cosSquared + (1 - cosSquared) / r;
        return 1 / (t * Math.sqrt(t));
    }
}
