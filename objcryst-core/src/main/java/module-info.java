/** The model with clocks, symmetry, scattering, molecules and the optimisers. */
module org.objcryst.core {
    requires ejml.core;
    requires ejml.ddense;
    requires java.management;

    exports org.objcryst.band;
    exports org.objcryst.crystal;
    exports org.objcryst.element;
    exports org.objcryst.cif;
    exports org.objcryst.format;
    exports org.objcryst.kinematics;
    exports org.objcryst.molecule;
    exports org.objcryst.optimization;
    exports org.objcryst.packing;
    exports org.objcryst.comparison;
    exports org.objcryst.refinable;
    exports org.objcryst.scattering;
    exports org.objcryst.scattering.freeform;
    exports org.objcryst.singlecrystal;
    exports org.objcryst.state;
    exports org.objcryst.symmetry;
    exports org.objcryst.worlds;
    exports org.objcryst.zmatrix;

    uses org.objcryst.band.QuadraticFormEngine;
    uses org.objcryst.scattering.StructureFactorEngine;
    uses org.objcryst.scattering.freeform.FreeFormEngine;
}
