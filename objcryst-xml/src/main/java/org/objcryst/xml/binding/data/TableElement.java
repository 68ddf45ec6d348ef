package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlTransient;
import org.objcryst.xml.binding.element.FoxElement;
import org.objcryst.xml.binding.number.NumberTable;

/** An element whose text is a table of numbers. */
@XmlTransient
public abstract class TableElement extends FoxElement {
    /** Without numbers. */
    TableElement() {}

    /** The numbers; null before there are any. */
    abstract NumberTable table();

    /**
     * The number of lines.
     *
     * @return 0 if the list is empty
     */
    public int size() {
        return table() == null ? 0 : table().rows();
    }

    /** A copy. */
    final double[] column(int column) {
        return table() == null ? new double[0] : table().column(column);
    }
}
