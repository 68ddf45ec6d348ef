package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objcryst.xml.text.Vocabulary;

/** What an element may hold, as the annotations of its class say. */
final class ClassVocabulary implements Vocabulary {
    private final Map<String, Vocabulary> children = new HashMap<>();
    private final boolean text;

    ClassVocabulary(Class<?> element) {
        boolean hasValue = false;
        for (Class<?> type = element; type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                hasValue |= field.isAnnotationPresent(XmlValue.class);
                addChildren(field);
            }
        }
        text = hasValue;
    }

    private void addChildren(Field field) {
        XmlElement single = field.getAnnotation(XmlElement.class);
        if (single != null) {
            children.put(single.name(), new ClassVocabulary(elementType(field)));
        }
        XmlElements several = field.getAnnotation(XmlElements.class);
        if (several != null) {
            for (XmlElement one : several.value()) {
                children.put(one.name(), new ClassVocabulary(one.type()));
            }
        }
    }

    private static Class<?> elementType(Field field) {
        if (field.getGenericType() instanceof ParameterizedType list) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return field.getType();
    }

    @Override
    public Optional<Vocabulary> child(String name) {
        return Optional.ofNullable(children.get(name));
    }

    @Override
    public boolean holdsText() {
        return text;
    }
}
