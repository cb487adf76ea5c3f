package org.watchlink.adapters.tetra.pei;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;

/// Writes the fields of a result; the counterpart of [PeiFields]. Empty fields at the end are left
/// out.
final class PeiText {

    private final String name;
    private final Deque<String> fields = new ArrayDeque<>();

    PeiText(String name) {
        this.name = name;
    }

    PeiText put(int number) {
        return put(Integer.toString(number));
    }

    PeiText put(OptionalInt number) {
        return put(number.isPresent() ? Integer.toString(number.getAsInt()) : "");
    }

    PeiText put(String text) {
        fields.addLast(text);
        return this;
    }

    PeiText digitsAndType(Optional<TetraIdentity> identity) {
        return put(identity.map(TetraIdentity::digits).orElse("")).put(type(identity));
    }

    PeiText typeAndDigits(Optional<TetraIdentity> identity) {
        return put(type(identity)).put(identity.map(TetraIdentity::digits).orElse(""));
    }

    String line() {
        while (!fields.isEmpty() && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        return '+' + name + ": " + String.join(",", fields);
    }

    private static String type(Optional<TetraIdentity> identity) {
        return identity.map(known -> Integer.toString(known.type())).orElse("");
    }
}
