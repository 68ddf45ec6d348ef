/**
 * The elements of project files, bound with Jakarta XML Binding. {@link org.objcryst.xml.binding.ProjectReader} reads a {@link
 * org.objcryst.xml.binding.ProjectElement}, {@link org.objcryst.xml.binding.ProjectWriter} writes it. Each class has the
 * vocabulary of one element, in the units of the file; what a file does not say is answered with the format's default, or
 * is empty where it has none. Attributes, elements, parameters and options that nobody knows are kept and written back.
 *
 * <p>Here is the project as a whole with its searches; {@link org.objcryst.xml.binding.crystal} holds crystals and what they are
 * made of, {@link org.objcryst.xml.binding.data} what was measured, {@link org.objcryst.xml.binding.element} what all elements have.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlJavaTypeAdapters({
    @XmlJavaTypeAdapter(type = Double.class, value = Decimal.class),
    @XmlJavaTypeAdapter(type = Boolean.class, value = Flag.class),
    @XmlJavaTypeAdapter(type = Integer.class, value = WholeNumber.class),
    @XmlJavaTypeAdapter(type = Long.class, value = LongNumber.class)
})
package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapters;
import org.objcryst.xml.binding.number.Decimal;
import org.objcryst.xml.binding.number.Flag;
import org.objcryst.xml.binding.number.LongNumber;
import org.objcryst.xml.binding.number.WholeNumber;
