package org.objcryst.scattering;

import org.objcryst.refinable.Snapshottable;

/**
 * Structure factors of some configurations: F = N + i·R, where N is the sum over f⁰ + f′ and R the sum over f″. Arrays are
 * laid out configuration after configuration, reflection after reflection; they belong to this object.
 */
public final class StructureFactors implements Snapshottable {
    private final int configurations;
    private final int reflections;
    private final boolean resonant;
    private final double[] normalReal;
    private final double[] normalImaginary;
    private final double[] resonantReal;
    private final double[] resonantImaginary;

    /**
     * All zero.
     *
     * @param configurations capacity, positive
     * @param reflections length of the list
     * @param resonant whether to keep room for the resonant part
     */
    public StructureFactors(int configurations, int reflections, boolean resonant) {
        this.configurations = configurations;
        this.reflections = reflections;
        this.resonant = resonant;
        int n = configurations * reflections;
        normalReal = new double[n];
        normalImaginary = new double[n];
        resonantReal = new double[resonant ? n : 0];
        resonantImaginary = new double[resonant ? n : 0];
    }

    /**
     * How many configurations fit in.
     *
     * @return the capacity
     */
    public int configurations() {
        return configurations;
    }

    /**
     * Length of the list of reflections.
     *
     * @return also the distance between configurations in the arrays
     */
    public int reflections() {
        return reflections;
    }

    /**
     * Whether there is a resonant part.
     *
     * @return false if the resonant arrays are empty
     */
    public boolean isResonant() {
        return resonant;
    }

    /**
     * Re N.
     *
     * @return [configuration · reflections + reflection], electrons (fm for neutrons), owned by this object
     */
    public double[] normalReal() {
        return normalReal;
    }

    /**
     * Im N.
     *
     * @return as {@link #normalReal()}
     */
    public double[] normalImaginary() {
        return normalImaginary;
    }

    /**
     * Re R.
     *
     * @return as {@link #normalReal()}; empty without resonant part
     */
    public double[] resonantReal() {
        return resonantReal;
    }

    /**
     * Im R.
     *
     * @return as {@link #normalReal()}; empty without resonant part
     */
    public double[] resonantImaginary() {
        return resonantImaginary;
    }

    /**
     * Re F = Re N − Im R.
     *
     * @param i index into the arrays
     * @return electrons (fm for neutrons)
     */
    public double real(int i) {
        return resonant ? normalReal[i] - resonantImaginary[i] : normalReal[i];
    }

    /**
     * Im F = Im N + Re R.
     *
     * @param i index into the arrays
     * @return electrons (fm for neutrons)
     */
    public double imaginary(int i) {
        return resonant ? normalImaginary[i] + resonantReal[i] : normalImaginary[i];
    }

    /**
     * |F|² averaged over a reflection and its Friedel mate (3.2.2): |N|² + |R|².
     *
     * @param i index into the arrays
     * @return square of the unit of F
     */
    public double intensity(int i) {
        double normal = normalReal[i] * normalReal[i] + normalImaginary[i] * normalImaginary[i];
        return resonant
                ? normal + resonantReal[i] * resonantReal[i] + resonantImaginary[i] * resonantImaginary[i]
                : normal;
    }

    /**
     * |F|² of a reflection alone: (Re F)² + (Im F)².
     *
     * @param i index into the arrays
     * @return square of the unit of F
     */
    public double ownIntensity(int i) {
        double re = real(i);
        double im = imaginary(i);
        return re * re + im * im;
    }

    /**
     * {@link #intensity(int)} or {@link #ownIntensity(int)} of all reflections of one configuration.
     *
     * @param configuration from 0
     * @param separateMates whether each reflection has its own intensity, not the mean with its Friedel mate
     * @param into modified; as long as the list of reflections
     */
    public void intensities(int configuration, boolean separateMates, double[] into) {
        int offset = configuration * reflections;
        if (resonant) {
            for (int i = 0; i < reflections; i++) {
                into[i] = separateMates ? ownIntensity(offset + i) : intensity(offset + i);
            }
        } else {
            for (int i = 0; i < reflections; i++) {
                double re = normalReal[offset + i];
                double im = normalImaginary[offset + i];
                into[i] = re * re + im * im;
            }
        }
    }

    /**
     * The reverse of {@link #intensities}: from derivatives of a cost by |F|² to those by the real and imaginary parts.
     *
     * @param configuration index of the configuration
     * @param separateMates as for the intensities
     * @param byIntensity one number a reflection
     * @param out overwritten for this configuration
     */
    public void backward(int configuration, boolean separateMates, double[] byIntensity, StructureFactors out) {
        int offset = configuration * reflections;
        for (int n = 0; n < reflections; n++) {
            int i = offset + n;
            double twice = 2 * byIntensity[n];
            if (resonant) {
                out.normalReal[i] = twice * (separateMates ? real(i) : normalReal[i]);
                out.normalImaginary[i] = twice * (separateMates ? imaginary(i) : normalImaginary[i]);
                out.resonantReal[i] = twice * (separateMates ? imaginary(i) : resonantReal[i]);
                out.resonantImaginary[i] = twice * (separateMates ? -real(i) : resonantImaginary[i]);
            } else {
                out.normalReal[i] = twice * normalReal[i];
                out.normalImaginary[i] = twice * normalImaginary[i];
            }
        }
    }

    @Override
    public Object snapshot() {
        return new double[][] {
            normalReal.clone(), normalImaginary.clone(), resonantReal.clone(), resonantImaginary.clone()
        };
    }
}
