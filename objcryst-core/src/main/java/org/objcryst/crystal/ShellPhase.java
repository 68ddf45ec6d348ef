package org.objcryst.crystal;

/** What x stands for in the form factor sin(x)/x of a spherical shell of radius R, at s = sin θ/λ. */
public enum ShellPhase {
    /** x = 4πRs = QR, that of a shell of this radius. */
    PHYSICAL(4 * Math.PI),
    /** x = 2πRs, as project files of FOX mean it: the shell has half the radius that is written. */
    HALVED(2 * Math.PI);

    private final double factor;

    ShellPhase(double factor) {
        this.factor = factor;
    }

    /**
     * The form factor.
     *
     * @param radius R in Å
     * @param stol s in Å⁻¹
     * @return sin(x)/x, 1 at the origin
     */
    public double factor(double radius, double stol) {
        double x = factor * radius * stol;
        return x == 0 ? 1 : Math.sin(x) / x;
    }
}
