package org.watchlink.routes.room;

import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;

/// An entry on its way to the desks, the cameras and the radios, with the alert that it is about
/// and the incidents that it changed as they were then.
///
/// `recorded` says whether the log holds it durably; `first` whether it is told for the first time.
/// An entry that had to wait for the disk is told twice.
public record Told(
    Entry entry, Optional<Alert> alert, List<Incident> incidents, boolean recorded,
    boolean first) {

    /// What the desks are told.
    public DeskEvent.Changed changed() {
        return new DeskEvent.Changed(
            entry.number(), entry.at(), recorded, entry.occurrence(), alert, incidents);
    }

    /// The network that heard the radio of the alert, by its name in the configuration.
    public String network() {
        return alert.map(Alert::link).map(link -> link.split("/")[0]).orElse("");
    }
}
