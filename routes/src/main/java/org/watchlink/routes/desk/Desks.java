package org.watchlink.routes.desk;

/// The desks of the control room, all of them.
public interface Desks {

    /// Tells every desk, in the order of the calls, without waiting for any.
    void tell(DeskEvent event);
}
