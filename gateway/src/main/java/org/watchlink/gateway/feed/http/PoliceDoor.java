package org.watchlink.gateway.feed.http;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.PoliceChange;

/// The control room, as the police feed knows it.
public interface PoliceDoor {

    /// Writes down what comes from a partner; gives the reason when it is refused. The stage
    /// completes when it is durable.
    CompletionStage<Optional<String>> police(PoliceChange change);

    /// Takes a request for footage from a partner, who may know of officers' alerts or not. The
    /// stage completes when it is durable.
    CompletionStage<Asked> asked(Operator by, FootageAsk request, boolean airwave);

    /// Has the control room take back an incident that was closed long ago.
    void recall(Incident incident);
}
