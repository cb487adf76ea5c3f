package org.watchlink.gateway.feed.http;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.PoliceChange;

/// The control room, as the police feed knows it.
public interface PoliceDoor {

    /// Writes down what comes from a partner; gives the reason when it is refused. The stage
    /// completes when it is durable.
    CompletionStage<Optional<String>> police(PoliceChange change);

    /// Has the control room take back an incident that was closed long ago.
    void recall(Incident incident);
}
