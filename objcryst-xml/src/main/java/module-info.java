/** Project files of FOX and ObjCryst. */
module org.objcryst.xml {
    requires transitive org.objcryst.core;
    requires transitive org.objcryst.powder;
    requires jakarta.xml.bind;
    requires java.xml;

    exports org.objcryst.xml;
    exports org.objcryst.xml.binding;
    exports org.objcryst.xml.binding.crystal;
    exports org.objcryst.xml.binding.data;
    exports org.objcryst.xml.binding.element;

    opens org.objcryst.xml.binding to
            jakarta.xml.bind;
    opens org.objcryst.xml.binding.crystal to
            jakarta.xml.bind;
    opens org.objcryst.xml.binding.data to
            jakarta.xml.bind;
    opens org.objcryst.xml.binding.element to
            jakarta.xml.bind;
    // to all: the binding does not pass on to its implementation that it may make adapters
    opens org.objcryst.xml.binding.number;
}
