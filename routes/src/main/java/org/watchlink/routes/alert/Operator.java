package org.watchlink.routes.alert;

/// Who sits at which desk. The system's own doings are `system`.
public record Operator(String name, String desk) {

    /// Watchlink itself.
    public static final Operator SYSTEM = new Operator("system", "");
}
