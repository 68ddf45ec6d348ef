/** Powder patterns: reading, profiles, background, full-pattern costs, extraction of intensities. */
module org.objcryst.powder {
    requires transitive org.objcryst.core;

    exports org.objcryst.powder;
    exports org.objcryst.powder.background;
    exports org.objcryst.powder.correction;
    exports org.objcryst.powder.dash;
    exports org.objcryst.powder.export;
    exports org.objcryst.powder.extraction;
    exports org.objcryst.powder.format;
    exports org.objcryst.powder.indexing;
    exports org.objcryst.powder.intensity;
    exports org.objcryst.powder.peak;
    exports org.objcryst.powder.plot;
    exports org.objcryst.powder.profile;
    exports org.objcryst.powder.refinement;
    exports org.objcryst.powder.spacegroup;
}
