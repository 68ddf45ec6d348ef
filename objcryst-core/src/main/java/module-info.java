/** The model with clocks, symmetry, scattering, molecules and the optimisers. */
module org.objcryst.core {
    requires ejml.core;
    requires ejml.ddense;

    exports org.objcryst.refinable;
}
