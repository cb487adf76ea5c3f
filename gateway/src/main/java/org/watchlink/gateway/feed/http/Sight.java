package org.watchlink.gateway.feed.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;

/// The incident of a path, by its number or its id, for a partner whose view holds it. For all
/// others there is none.
final class Sight {

    private static final Pattern ID =
        Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    private final FeedParts parts;

    Sight(FeedParts parts) {
        this.parts = parts;
    }

    /// Fails with [Refused] where there is none.
    Future<IncidentFile> look(RoutingContext context) {
        String partner = new Ask(context).partner();
        String text = context.pathParam("incident");
        return parts.blocking(() -> find(partner, text));
    }

    /// Does something about it in the control room. An incident that was closed long ago the room
    /// has forgotten: it takes it back first. Fails with [Refused] where there is none.
    <T> Future<T> pass(RoutingContext context, Function<Incident, CompletionStage<T>> deed) {
        return look(context).map(IncidentFile::incident).compose(incident -> {
            if (!incident.open()) {
                parts.door().recall(incident);
            }
            return Future.fromCompletionStage(
                deed.apply(incident), context.vertx().getOrCreateContext());
        });
    }

    private IncidentFile find(String partner, String text) throws IOException, Refused {
        Optional<IncidentNumber> number = ID.matcher(text).matches()
            ? parts.file().number(partner, UUID.fromString(text)) : IncidentNumber.of(text);
        Optional<IncidentFile> file =
            number.isEmpty() ? Optional.empty() : parts.file().incident(number.get());
        if (file.isEmpty() || !sees(partner, file.get().incident())) {
            throw parts.feed().ready() ? Ask.missing("incident") : Ask.later();
        }
        return file.get();
    }

    /// Whether a partner may know of another incident.
    boolean sees(String partner, IncidentNumber number) throws IOException {
        Optional<IncidentFile> file = parts.file().incident(number);
        return file.isPresent() && sees(partner, file.get().incident());
    }

    private boolean sees(String partner, Incident incident) throws IOException {
        Optional<Partner> told = parts.feed().partner(partner);
        return told.isPresent() && told.get().sees(
            incident, number -> parts.file().incident(number).map(IncidentFile::incident));
    }
}
