package org.trainingapproval.platform.form;

import java.util.Arrays;
import java.util.Optional;

/** The components that ask for something, or compute it. */
enum FieldType {
    TEXT("textfield"),
    TEXT_AREA("textarea"),
    NUMBER("number"),
    CHECKBOX("checkbox"),
    RADIO("radio"),
    SELECT("select"),
    CHECKLIST("checklist"),
    TAGLIST("taglist"),
    DATE("datetime"),
    EXPRESSION("expression");

    private final String component;

    FieldType(String component) {
        this.component = component;
    }

    static Optional<FieldType> of(String component) {
        return Arrays.stream(values())
                .filter(type -> type.component.equals(component))
                .findFirst();
    }

    boolean isText() {
        return this == TEXT || this == TEXT_AREA;
    }

    boolean isOneOf() {
        return this == RADIO || this == SELECT;
    }

    boolean isSomeOf() {
        return this == CHECKLIST || this == TAGLIST;
    }

    boolean hasOptions() {
        return isOneOf() || isSomeOf();
    }
}
