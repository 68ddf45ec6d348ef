/** What all elements of project files are made of: names, parameters, options, numbers, and what nobody knows. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlJavaTypeAdapters({
    @XmlJavaTypeAdapter(type = Double.class, value = Decimal.class),
    @XmlJavaTypeAdapter(type = Boolean.class, value = Flag.class),
    @XmlJavaTypeAdapter(type = Integer.class, value = WholeNumber.class),
    @XmlJavaTypeAdapter(type = Long.class, value = LongNumber.class)
})
package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapters;
import org.objcryst.xml.binding.number.Decimal;
import org.objcryst.xml.binding.number.Flag;
import org.objcryst.xml.binding.number.LongNumber;
import org.objcryst.xml.binding.number.WholeNumber;
