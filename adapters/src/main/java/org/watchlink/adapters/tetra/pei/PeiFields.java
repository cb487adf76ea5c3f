package org.watchlink.adapters.tetra.pei;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads the fields of a result, separated by commas, from front to back. A field that is missing
/// or is not what was asked for marks the reader: a codec reads a whole result and asks once.
/// Fields after the last one that is known are passed over, as a newer terminal may add some.
final class PeiFields {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String[] fields;
    private int next;
    private boolean wrong;

    PeiFields(String parameters) {
        this.fields = parameters.split(",", -1);
    }

    int count() {
        return fields.length;
    }

    /// A number.
    int number() {
        return parsed(text());
    }

    /// A number; none if the field is empty or is not there.
    OptionalInt optional() {
        String text = left() ? text() : "";
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(parsed(text));
    }

    /// A number; 0 if the field is empty or is not there.
    int orZero() {
        return optional().orElse(0);
    }

    /// The field as it is.
    String text() {
        if (!left()) {
            wrong = true;
            return "";
        }
        return fields[next++].strip();
    }

    /// Digits without a type.
    TetraIdentity identity() {
        return spelt(OptionalInt.empty(), text());
    }

    /// Digits and the type after them.
    TetraIdentity digitsAndType() {
        String digits = text();
        return spelt(optional(), digits);
    }

    /// Digits and the type after them, both of which may be empty.
    Optional<TetraIdentity> optionalDigitsAndType() {
        return optional(text(), optional());
    }

    /// A type and the digits after it, both of which may be empty or not there.
    Optional<TetraIdentity> optionalTypeAndDigits() {
        OptionalInt type = optional();
        return optional(left() ? text() : "", type);
    }

    /// A network; none if the field is empty or is not there.
    Optional<Mni> network() {
        String text = left() ? text() : "";
        Optional<Mni> network = Mni.of(text);
        wrong |= network.isEmpty() && !text.isEmpty();
        return network;
    }

    /// A network.
    Mni requiredNetwork() {
        Optional<Mni> network = network();
        wrong |= network.isEmpty();
        return network.orElse(new Mni(0, 0));
    }

    /// All that is left, commas included.
    String rest() {
        StringBuilder rest = new StringBuilder(left() ? text() : "");
        while (left()) {
            rest.append(',').append(fields[next++]);
        }
        return rest.toString().strip();
    }

    /// Whether every field was what it was taken for.
    boolean right() {
        return !wrong;
    }

    /// Marks the reader.
    void refuse() {
        wrong = true;
    }

    private Optional<TetraIdentity> optional(String digits, OptionalInt type) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(spelt(type, digits));
    }

    private TetraIdentity spelt(OptionalInt type, String digits) {
        wrong |= !TetraIdentity.spells(digits);
        return type.isPresent()
            ? new TetraIdentity(type.getAsInt(), digits)
            : TetraIdentity.of(digits);
    }

    private int parsed(String text) {
        if (!NUMBER.matcher(text).matches()) {
            wrong = true;
            return 0;
        }
        return Integer.parseInt(text);
    }

    private boolean left() {
        return next < fields.length;
    }
}
