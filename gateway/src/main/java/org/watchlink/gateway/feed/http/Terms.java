package org.watchlink.gateway.feed.http;

import java.util.List;
import java.util.Set;

/// What was agreed on with a partner: the names of its consumers, the grades of response that its
/// receipts may bear (any where none are named), and the names of its webhooks.
public record Terms(Set<String> consumers, Set<String> grades, List<String> webhooks) {

    /// With somebody with whom nothing was agreed on.
    static final Terms NONE = new Terms(Set.of(), Set.of(), List.of());
}
