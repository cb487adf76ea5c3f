package org.watchlink.routes.radio;

/// How a radio cried for help.
public enum Cry {
    /// The emergency button, alarm only.
    BUTTON,
    /// The emergency button, with a voice call.
    CALL,
    /// The radio lies flat and its user does not answer it.
    MAN_DOWN,
    /// The user did not answer the lone-worker reminder.
    LONE_WORKER,
    /// A panic strip on a base radio's input.
    PANIC_STRIP
}
