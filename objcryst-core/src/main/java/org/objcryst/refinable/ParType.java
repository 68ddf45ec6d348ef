package org.objcryst.refinable;

/**
 * What a parameter means, as a node of a tree: a whole family (all of a unit cell, everything of a scatterer) is fixed,
 * limited or moved by naming its root. Plug-ins may add nodes.
 */
public final class ParType {
    /** Every parameter. */
    public static final ParType ROOT = new ParType("parameter", null);

    /** Where and how a scatterer sits in the crystal. */
    public static final ParType SCATTERER = new ParType("scatterer", ROOT);

    /** Position of a scatterer. */
    public static final ParType TRANSLATION = new ParType("translation", SCATTERER);

    /** Fractional coordinate along a. */
    public static final ParType TRANSLATION_X = new ParType("x", TRANSLATION);

    /** Fractional coordinate along b. */
    public static final ParType TRANSLATION_Y = new ParType("y", TRANSLATION);

    /** Fractional coordinate along c. */
    public static final ParType TRANSLATION_Z = new ParType("z", TRANSLATION);

    /** Orientation of a scatterer. */
    public static final ParType ORIENTATION = new ParType("orientation", SCATTERER);

    /** Internal geometry of a scatterer. */
    public static final ParType CONFORMATION = new ParType("conformation", SCATTERER);

    /** Bond length. */
    public static final ParType BOND_LENGTH = new ParType("bond length", CONFORMATION);

    /** Bond angle. */
    public static final ParType BOND_ANGLE = new ParType("bond angle", CONFORMATION);

    /** Dihedral (torsion) angle. */
    public static final ParType DIHEDRAL = new ParType("dihedral", CONFORMATION);

    /** Internal Cartesian coordinate of an atom of a molecule. */
    public static final ParType INTERNAL = new ParType("internal coordinate", CONFORMATION);

    /** Occupancy of a site. */
    public static final ParType OCCUPANCY = new ParType("occupancy", SCATTERER);

    /** What an atom scatters. */
    public static final ParType SCATTERING_POWER = new ParType("scattering power", ROOT);

    /** Resonant (anomalous) terms. */
    public static final ParType RESONANT = new ParType("resonant", SCATTERING_POWER);

    /** Radius of a spherical shell. */
    public static final ParType SHELL_RADIUS = new ParType("shell radius", SCATTERING_POWER);

    /** Atomic displacement. */
    public static final ParType DISPLACEMENT = new ParType("displacement", SCATTERING_POWER);

    /** Isotropic displacement parameter. */
    public static final ParType DISPLACEMENT_ISOTROPIC = new ParType("isotropic displacement", DISPLACEMENT);

    /** Component of an anisotropic displacement tensor. */
    public static final ParType DISPLACEMENT_ANISOTROPIC = new ParType("anisotropic displacement", DISPLACEMENT);

    /** The lattice. */
    public static final ParType UNIT_CELL = new ParType("unit cell", ROOT);

    /** Edge of the unit cell. */
    public static final ParType CELL_LENGTH = new ParType("cell length", UNIT_CELL);

    /** Angle of the unit cell. */
    public static final ParType CELL_ANGLE = new ParType("cell angle", UNIT_CELL);

    /** Everything that belongs to a measurement. */
    public static final ParType SCATTERING_DATA = new ParType("scattering data", ROOT);

    /** Scale factor. */
    public static final ParType SCALE = new ParType("scale", SCATTERING_DATA);

    /** Reflection profile. */
    public static final ParType PROFILE = new ParType("profile", SCATTERING_DATA);

    /** Width of the profile. */
    public static final ParType PROFILE_WIDTH = new ParType("profile width", PROFILE);

    /** Shape of the profile: its Lorentzian fraction. */
    public static final ParType PROFILE_SHAPE = new ParType("profile shape", PROFILE);

    /** Asymmetry of the profile. */
    public static final ParType PROFILE_ASYMMETRY = new ParType("profile asymmetry", PROFILE);

    /** Background. */
    public static final ParType BACKGROUND = new ParType("background", SCATTERING_DATA);

    /** Zero shift, displacement, transparency and the like. */
    public static final ParType POSITION_CORRECTION = new ParType("position correction", SCATTERING_DATA);

    /** Corrections of intensity. */
    public static final ParType INTENSITY_CORRECTION = new ParType("intensity correction", SCATTERING_DATA);

    /** Absorption. */
    public static final ParType ABSORPTION = new ParType("absorption", INTENSITY_CORRECTION);

    /** Preferred orientation. */
    public static final ParType TEXTURE = new ParType("texture", INTENSITY_CORRECTION);

    /** Polarisation. */
    public static final ParType POLARISATION = new ParType("polarisation", INTENSITY_CORRECTION);

    /** Radiation. */
    public static final ParType RADIATION = new ParType("radiation", ROOT);

    /** Wavelength. */
    public static final ParType WAVELENGTH = new ParType("wavelength", RADIATION);

    private final String name;
    private final ParType parent;

    /**
     * A new node of the tree.
     *
     * @param name what such parameters are called
     * @param parent the family they belong to; null only for the root
     */
    public ParType(String name, ParType parent) {
        this.name = name;
        this.parent = parent;
    }

    /**
     * Whether this is {@code family} or a part of it.
     *
     * @param family a node of the tree
     * @return true if {@code family} lies on the way from here to the root
     */
    public boolean isA(ParType family) {
        if (family == ROOT) {
            return true;
        }
        for (ParType t = this; t != null; t = t.parent) {
            if (t == family) {
                return true;
            }
        }
        return false;
    }

    /**
     * What such parameters are called.
     *
     * @return the name given at construction
     */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return parent == null || parent == ROOT ? name : parent + "/" + name;
    }
}
