/** Project files of FOX and ObjCryst. */
module org.objcryst.xml {
    requires transitive org.objcryst.core;
    requires transitive org.objcryst.powder;
    requires jakarta.xml.bind;
    requires java.xml;

    exports org.objcryst.xml;
    exports org.objcryst.xml.binding;

    opens org.objcryst.xml.binding to
            jakarta.xml.bind;
}
