/** The elements of crystals: scattering powers, scatterers, what molecules are made of, and contacts. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlJavaTypeAdapters({
    @XmlJavaTypeAdapter(type = Double.class, value = Decimal.class),
    @XmlJavaTypeAdapter(type = Boolean.class, value = Flag.class),
    @XmlJavaTypeAdapter(type = Integer.class, value = WholeNumber.class),
    @XmlJavaTypeAdapter(type = Long.class, value = LongNumber.class)
})
package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapters;
import org.objcryst.xml.binding.number.Decimal;
import org.objcryst.xml.binding.number.Flag;
import org.objcryst.xml.binding.number.LongNumber;
import org.objcryst.xml.binding.number.WholeNumber;
