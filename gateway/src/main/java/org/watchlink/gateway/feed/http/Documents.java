package org.watchlink.gateway.feed.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.adapters.cap.Alert;
import org.watchlink.adapters.cap.AtomXml;
import org.watchlink.adapters.cap.CapCodec;
import org.watchlink.adapters.cap.CapFault;
import org.watchlink.adapters.cap.CapRules;
import org.watchlink.adapters.mapped.Mapped.Done;
import org.watchlink.adapters.mapped.Mapped.Faulty;
import org.watchlink.adapters.mapped.MappedXml;
import org.watchlink.adapters.mapped.Mapping;
import org.watchlink.adapters.mapped.MappingFault;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.feed.access.Problem;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.Incident;

/// An incident as its partner may see it now: in our JSON, as an alert of CAP 1.2, or in the form
/// of somebody else's XML; and a list of the newest. Whoever asks is written down durably before
/// the answer; if that is not possible, there is none.
final class Documents {

    private final FeedParts parts;
    private final Sight sight;
    private final CapAlert cap;
    private final AtomList atom;

    Documents(FeedParts parts) {
        this.parts = parts;
        this.sight = new Sight(parts);
        this.cap = new CapAlert(parts.papers());
        this.atom = new AtomList(parts, sight, cap);
    }

    void incident(RoutingContext context) {
        document(context, "incident", "application/json", (file, partner) ->
            Json.bytes(sheet(file, partner)));
    }

    void cap(RoutingContext context) {
        document(context, "cap", AtomXml.ALERT_TYPE + "; charset=UTF-8", (file, _) ->
            written(cap.of(file)).toBytes());
    }

    void mapped(RoutingContext context) throws Refused {
        Mapping mapping = Optional.ofNullable(
            parts.papers().mappings().get(context.pathParam("name")))
            .orElseThrow(() -> Ask.missing("mapping"));
        document(context, "mapped", "application/xml; charset=UTF-8", (file, partner) ->
            mapped(mapping, sheet(file, partner)).toBytes());
    }

    void atom(RoutingContext context) {
        Ask ask = new Ask(context);
        Context loop = Vertx.currentContext();
        String authority = String.valueOf(context.request().authority());
        parts.blocking(() -> atom.write(ask.partner(), authority).toBytes())
            .compose(octets -> written(ask, "atom", loop).map(octets))
            .onSuccess(octets ->
                answer(context, AtomXml.FEED_TYPE + "; charset=UTF-8", octets))
            .onFailure(failure -> Ask.failed(context, failure));
    }

    private void document(RoutingContext context, String what, String type, Writing writing) {
        Ask ask = new Ask(context);
        Context loop = Vertx.currentContext();
        sight.look(context)
            .compose(file -> parts.blocking(() -> writing.write(file, ask.partner()))
                .compose(octets ->
                    written(ask, what + " " + file.incident().number(), loop).map(octets)))
            .onSuccess(octets -> answer(context, type, octets))
            .onFailure(failure -> Ask.failed(context, failure));
    }

    private Future<Void> written(Ask ask, String what, Context loop) {
        return parts.written(parts.readings().document(ask.caller(), what), loop);
    }

    private IncidentSheet sheet(IncidentFile file, String partner) throws IOException, Refused {
        Partner told = parts.feed().partner(partner)
            .orElseThrow(() -> Ask.missing("incident"));
        Incident now = file.incident();
        Optional<String> merged = now.mergedInto().isPresent()
            && sight.sees(partner, now.mergedInto().get())
            ? now.mergedInto().map(Object::toString) : Optional.empty();
        return IncidentSheet.of(now, told, merged);
    }

    private static Octets written(Alert alert) {
        List<CapFault> faults = CapRules.brokenByUs(alert);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("an alert of ours breaks the rules: " + faults);
        }
        return new CapCodec().encode(alert);
    }

    private static Octets mapped(Mapping mapping, IncidentSheet sheet)
        throws IOException, Refused {
        Map<?, ?> members = Json.read(Json.bytes(sheet), Map.class);
        Map<String, Object> record = new LinkedHashMap<>();
        members.forEach((name, value) -> record.put(name.toString(), value));
        return switch (MappedXml.write(mapping, record)) {
            case Done<Octets>(Octets octets) -> octets;
            case Faulty<Octets>(List<MappingFault> faults) -> throw new Refused(
                Problem.of(422, "mapping-unsuited", "this incident has no such form")
                    .with("places", faults.stream().map(MappingFault::place).toList()));
        };
    }

    private static void answer(RoutingContext context, String type, byte[] octets) {
        context.response().putHeader("Content-Type", type)
            .putHeader("Cache-Control", "no-store").end(Buffer.buffer(octets));
    }

    private interface Writing {
        byte[] write(IncidentFile file, String partner) throws IOException, Refused;
    }
}
