package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchlink.gateway.feed.access.Problem;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceText;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Receipt.Step;

/// What the police say of an incident, and ask. It is answered when it is in the log.
final class Answers {

    private static final Map<String, Step> STEPS = Stream.of(Step.values())
        .collect(Collectors.toUnmodifiableMap(
            step -> step.name().toLowerCase(Locale.ROOT), step -> step));
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /// The body of a receipt.
    record ReceiptForm(
        String status, Optional<String> policeUrn, Optional<String> grade, Optional<Instant> at,
        String by, Optional<String> reason) { }

    /// The body of a question.
    record QuestionForm(String text, String by) { }

    private final FeedParts parts;
    private final Sight sight;

    Answers(FeedParts parts) {
        this.parts = parts;
        this.sight = new Sight(parts);
    }

    void receipt(RoutingContext context) throws Refused {
        Ask ask = new Ask(context);
        ReceiptForm form = ask.body(ReceiptForm.class);
        Receipt receipt = new Receipt(
            ask.partner(), step(form.status()),
            text("policeUrn", form.policeUrn(), PoliceText.NAME),
            grade(ask.partner(), form.grade()), needed("by", form.by(), PoliceText.NAME),
            at(form.at()), text("reason", form.reason(), PoliceText.TEXT));
        pass(context, incident -> new PoliceAnswered(incident.number(), receipt));
    }

    void question(RoutingContext context) throws Refused {
        Ask ask = new Ask(context);
        QuestionForm form = ask.body(QuestionForm.class);
        Question question = new Question(
            1, ask.partner(), needed("text", form.text(), PoliceText.TEXT),
            needed("by", form.by(), PoliceText.NAME), parts.clock().instant(), Optional.empty());
        pass(context, incident -> new PoliceAsked(incident.number(), question));
    }

    private void pass(RoutingContext context, Saying saying) {
        sight.pass(context, incident -> parts.door().police(saying.of(incident)))
            .onSuccess(refusal -> refusal.ifPresentOrElse(
                why -> Problem.of(409, "not-taken", why).answer(context),
                () -> context.response().setStatusCode(201)
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(Json.bytes(Map.of("recorded", true))))))
            .onFailure(failure -> Ask.failed(context, failure));
    }

    private static Step step(String status) throws Refused {
        return Optional.ofNullable(STEPS.get(status)).orElseThrow(() ->
            Ask.wrong("status", "one of " + STEPS.keySet().stream().sorted().toList()));
    }

    private String grade(String partner, Optional<String> given) throws Refused {
        String grade = text("grade", given, PoliceText.NAME);
        Set<String> agreed = parts.terms(partner).grades();
        if (!grade.isEmpty() && !agreed.isEmpty() && !agreed.contains(grade)) {
            throw Ask.wrong("grade", "one of " + agreed.stream().sorted().toList());
        }
        return grade;
    }

    private Instant at(Optional<Instant> given) throws Refused {
        Instant now = parts.clock().instant();
        Instant at = given.orElse(now);
        if (at.isAfter(now.plus(AHEAD))) {
            throw Ask.wrong("at", "not in the future");
        }
        return at;
    }

    static String needed(String name, String text, PoliceText kind) throws Refused {
        return right(name, text.strip(), kind.faultOfNeeded(text.strip()));
    }

    static String text(String name, Optional<String> given, PoliceText kind) throws Refused {
        String text = given.orElse("").strip();
        return right(name, text, kind.fault(text));
    }

    private static String right(String name, String text, Optional<String> fault) throws Refused {
        if (fault.isPresent()) {
            throw Ask.wrong(name, fault.get());
        }
        return text;
    }

    private interface Saying {
        PoliceChange of(Incident incident);
    }
}
