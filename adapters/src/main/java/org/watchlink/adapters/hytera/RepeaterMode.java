package org.watchlink.adapters.hytera;

/// How a repeater is linked to others; other codes are kept as they came.
public record RepeaterMode(int code) {

    /// On its own.
    public static final RepeaterMode SINGLE = new RepeaterMode(0);
    /// One of several.
    public static final RepeaterMode MULTI_CONNECTION = new RepeaterMode(1);
}
