package org.watchlink.adapters.mapped;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/// A text in the XML to be written.
public sealed interface MappedValue {

    /// The same for everything.
    record Constant(String text) implements MappedValue { }

    /// What a field holds. Names in the path have a full stop between them; `.` is the item itself,
    /// and `/` before a path begins at the whole record instead of the item.
    record Field(String path, Form form, boolean optional) implements MappedValue { }

    /// How a field becomes a text.
    sealed interface Form {

        /// As it is: a text, a number without exponent, `true` or `false`.
        record Plain() implements Form { }

        /// By a table; what is not in it is `otherwise`, or a fault.
        record Coded(Map<String, String> table, Optional<String> otherwise) implements Form { }

        /// A time of RFC 3339, in another form and zone.
        record Dated(DateTimeFormatter form) implements Form { }
    }
}
