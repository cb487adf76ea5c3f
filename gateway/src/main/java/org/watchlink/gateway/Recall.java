package org.watchlink.gateway;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;

/// What is to be done to an incident that was closed too long ago for the room to know waits until
/// that is fetched from the archive.
final class Recall {

    private static final Logger LOG = LoggerFactory.getLogger("gateway");

    private final Function<List<IncidentNumber>, CompletionStage<List<IncidentNumber>>> unknown;
    private final Old archive;
    private final Consumer<Incident> room;
    private final ExecutorService fetching =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("recall").factory());

    /// Where old incidents are.
    interface Old {
        Optional<Incident> incident(IncidentNumber number) throws IOException;
    }

    /// @param unknown says which incidents the room does not know
    /// @param room    takes one back
    Recall(
        Function<List<IncidentNumber>, CompletionStage<List<IncidentNumber>>> unknown,
        Old archive, Consumer<Incident> room) {
        this.unknown = unknown;
        this.archive = archive;
        this.room = room;
    }

    /// Does a deed once the room knows all these incidents. It knows by itself what is open or was
    /// closed lately: work on that waits for no read models.
    <T> CompletionStage<T> first(
        List<IncidentNumber> about, Supplier<CompletionStage<T>> deed) {
        return about.isEmpty() ? deed.get()
            : unknown.apply(about).thenCompose(this::fetched).thenCompose(_ -> deed.get());
    }

    /// Does something else with the archive, after what is being fetched.
    void later(Runnable task) {
        fetching.execute(task);
    }

    private CompletionStage<Void> fetched(List<IncidentNumber> missing) {
        return missing.isEmpty() ? CompletableFuture.completedStage(null)
            : CompletableFuture.runAsync(() -> missing.forEach(this::fetch), fetching);
    }

    private void fetch(IncidentNumber number) {
        try {
            archive.incident(number).filter(incident -> !incident.open()).ifPresent(room);
        } catch (IOException e) {
            LOG.warn("the archive cannot be read; old incidents stay as they are", e);
        }
    }
}
