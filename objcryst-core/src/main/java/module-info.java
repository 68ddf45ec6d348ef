/** The model with clocks, symmetry, scattering, molecules and the optimisers. */
module org.objcryst.core {
    requires ejml.core;
    requires ejml.ddense;

    exports org.objcryst.crystal;
    exports org.objcryst.element;
    exports org.objcryst.format;
    exports org.objcryst.refinable;
    exports org.objcryst.scattering;

    uses org.objcryst.scattering.StructureFactorEngine;
}
