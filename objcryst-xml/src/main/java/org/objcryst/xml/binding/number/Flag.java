package org.objcryst.xml.binding.number;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/** 1 is true, all else is not, as in FOX. */
public final class Flag extends XmlAdapter<String, Boolean> {
    /** Needs to know nothing. */
    public Flag() {}

    @Override
    public Boolean unmarshal(String text) {
        return text.strip().equals("1");
    }

    @Override
    public String marshal(Boolean value) {
        return value == null ? null : value ? "1" : "0";
    }
}
