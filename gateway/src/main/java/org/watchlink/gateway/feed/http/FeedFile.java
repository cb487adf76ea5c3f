package org.watchlink.gateway.feed.http;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.routes.incident.IncidentNumber;

/// The incidents of all time. Reads on the caller's thread, and waits for the disk.
public interface FeedFile {

    /// All that is known of an incident.
    Optional<IncidentFile> incident(IncidentNumber number) throws IOException;

    /// The number of an incident that a partner was told of under this id.
    Optional<IncidentNumber> number(String partner, UUID id) throws IOException;
}
