package org.objcryst.xml.binding;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import org.objcryst.xml.text.Vocabulary;

/** The binding of the classes of this package, made once; it never changes. */
final class Binding {
    static final JAXBContext CONTEXT = context();
    static final Vocabulary PROJECT = new ClassVocabulary(ProjectElement.class);

    private Binding() {}

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ProjectElement.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the classes of project files do not bind: " + e, e);
        }
    }
}
