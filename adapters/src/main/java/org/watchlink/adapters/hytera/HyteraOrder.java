package org.watchlink.adapters.hytera;

/// What can be asked of a Hytera system. `peer` names the repeater, `slot` is 1 or 2.
public sealed interface HyteraOrder {

    /// The repeater that is asked.
    String peer();

    /// A text to one radio.
    record PrivateText(String peer, int slot, int radio, String text) implements HyteraOrder { }

    /// A text to a talkgroup.
    record GroupText(String peer, int slot, int group, String text) implements HyteraOrder { }

    /// Ask a radio where it is.
    record Locate(String peer, int slot, int radio) implements HyteraOrder { }

    /// Ask whether a radio is switched on.
    record CheckPresence(String peer, int slot, int radio) implements HyteraOrder { }
}
