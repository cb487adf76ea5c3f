package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.feed.access.Problem;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.footage.Asked.Declined;
import org.watchlink.routes.footage.Asked.Taken;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.PoliceText;
import org.watchlink.routes.incident.Requester;
import org.watchlink.routes.incident.Requester.Kind;

/// The police ask for footage of an incident. It is a request like those that the desks enter: the
/// control room decides on it. It is answered when it is in the log.
final class Evidence {

    private static final Map<String, Want> WANTS =
        Map.of("viewing", Want.VIEWING, "copy", Want.COPY);

    /// The body of a request: without `footage` it is what the incident's cameras were used for.
    record EvidenceForm(
        Optional<List<FootageKey>> footage, String want, String by, String basis, String reason,
        Optional<String> exception) { }

    private final FeedParts parts;
    private final Sight sight;

    Evidence(FeedParts parts) {
        this.parts = parts;
        this.sight = new Sight(parts);
    }

    void ask(RoutingContext context) throws Refused {
        Ask ask = new Ask(context);
        EvidenceForm form = ask.body(EvidenceForm.class);
        String partner = ask.partner();
        Operator by = new Operator(Answers.needed("by", form.by(), PoliceText.NAME), partner);
        Requester requester = new Requester(
            by.name(), partner, Kind.POLICE,
            Answers.needed("basis", form.basis(), PoliceText.LINE));
        Want want = want(form.want());
        String reason = Answers.needed("reason", form.reason(), PoliceText.TEXT);
        String exception = Answers.text("exception", form.exception(), PoliceText.TEXT);
        Optional<List<FootageKey>> footage = footage(form.footage());
        Instant now = parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
        sight.pass(context, incident -> parts.door().asked(
                by, new FootageAsk(
                    Optional.of(incident.number()), footage.orElseGet(() -> used(incident, now)),
                    requester, want, reason, exception),
                parts.feed().partner(partner).orElseThrow().airwave()))
            .onSuccess(asked -> answer(context, asked))
            .onFailure(failure -> Ask.failed(context, failure));
    }

    private static void answer(RoutingContext context, Asked asked) {
        switch (asked) {
            case Taken(long request) -> context.response().setStatusCode(201)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(Json.bytes(Map.of("request", request))));
            case Declined(String why) -> Problem.of(409, "not-taken", why).answer(context);
        }
    }

    /// What its cameras were used for, each stretch once; what is still going on, until now.
    private static List<FootageKey> used(Incident incident, Instant now) {
        return incident.cameras().stream()
            .map(use -> new FootageKey(use.camera(), use.from(), use.until().orElse(now)))
            .filter(key -> key.from().isBefore(key.until())).distinct().toList();
    }

    private static Want want(String given) throws Refused {
        return Optional.ofNullable(WANTS.get(given)).orElseThrow(() ->
            Ask.wrong("want", "one of " + WANTS.keySet().stream().sorted().toList()));
    }

    private static Optional<List<FootageKey>> footage(Optional<List<FootageKey>> given)
        throws Refused {
        if (given.isPresent() && (given.get().isEmpty() || given.get().contains(null))) {
            throw Ask.wrong("footage", "stretches, each with camera, from and until");
        }
        return given;
    }
}
