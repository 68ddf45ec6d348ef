package org.objcryst.xml.binding;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import org.objcryst.xml.binding.crystal.CrystalElement;
import org.objcryst.xml.binding.data.PowderPatternElement;
import org.objcryst.xml.binding.element.FoxElement;
import org.objcryst.xml.text.Vocabulary;

/** The binding of the elements, one class of each package named, made once; it never changes. */
final class Binding {
    static final JAXBContext CONTEXT = context();
    static final Vocabulary PROJECT = new ClassVocabulary(ProjectElement.class);

    private Binding() {}

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(
                    ProjectElement.class, FoxElement.class, CrystalElement.class, PowderPatternElement.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the classes of project files do not bind: " + e, e);
        }
    }
}
