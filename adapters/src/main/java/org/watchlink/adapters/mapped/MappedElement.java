package org.watchlink.adapters.mapped;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of the XML to be written; with `each` one for every item of that list, and paths in
/// it begin at the item.
public record MappedElement(
    String name, Optional<String> each, Map<String, MappedValue> attributes, Content content) {

    /// Keeps the attributes in their order.
    public MappedElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /// What stands in an element.
    public sealed interface Content {

        /// A text. An optional field that is missing takes the element with it.
        record Text(MappedValue value) implements Content { }

        /// More elements; where none of them is written, `optional` takes the element with them.
        record Children(List<MappedElement> elements, boolean optional) implements Content {

            /// Keeps the elements in their order.
            public Children {
                elements = List.copyOf(elements);
            }
        }
    }
}
