package org.watchlink.gateway;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.watchlink.gateway.feed.http.FeedFile;
import org.watchlink.gateway.feed.http.PoliceDoor;
import org.watchlink.gateway.store.view.Archive;
import org.watchlink.gateway.store.view.FeedStore;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.room.ControlRoom;

/// The control room and its incidents, as the police feed knows them.
record FeedRoom(ControlRoom room, Archive archive, FeedStore store)
    implements PoliceDoor, FeedFile {

    @Override
    public CompletionStage<Optional<String>> police(PoliceChange change) {
        return room.police(change);
    }

    @Override
    public CompletionStage<Asked> asked(Operator by, FootageAsk request, boolean airwave) {
        return room.footage().ask(by, request, airwave);
    }

    @Override
    public void recall(Incident incident) {
        room.recall(incident);
    }

    @Override
    public Optional<IncidentFile> incident(IncidentNumber number) throws IOException {
        return archive.file(number, true);
    }

    @Override
    public Optional<IncidentNumber> number(String partner, UUID id) throws IOException {
        return store.incident(partner, id);
    }
}
