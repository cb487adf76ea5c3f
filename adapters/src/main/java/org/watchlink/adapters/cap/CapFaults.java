package org.watchlink.adapters.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// The faults found so far, and the element that is being looked at.
final class CapFaults {

    private final String place;
    private final List<CapFault> found;

    CapFaults() {
        this("alert", new ArrayList<>());
    }

    private CapFaults(String place, List<CapFault> found) {
        this.place = place;
        this.found = found;
    }

    /// Adds a fault of `element` unless `holds`.
    void require(boolean holds, String element, String reason) {
        if (!holds) {
            found.add(new CapFault(place + '/' + element, reason));
        }
    }

    /// Adds a fault of `element` if it is there and the rule does not hold.
    void each(Optional<String> text, Predicate<String> rule, String element, String reason) {
        text.ifPresent(present -> require(rule.test(present), element, reason));
    }

    /// Looks at every one of the elements of that name.
    <T> void in(List<T> elements, String name, BiConsumer<T, CapFaults> look) {
        for (int i = 0; i < elements.size(); i++) {
            look.accept(elements.get(i),
                new CapFaults(place + '/' + name + '[' + (i + 1) + ']', found));
        }
    }

    List<CapFault> all() {
        return List.copyOf(found);
    }
}
