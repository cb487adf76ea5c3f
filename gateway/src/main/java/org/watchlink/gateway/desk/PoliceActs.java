package org.watchlink.gateway.desk;

import static org.watchlink.gateway.desk.PoliceDesk.partnerOf;
import static org.watchlink.gateway.desk.PoliceDesk.refuse;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange;

/// The way back from the page of the police: what they make of an incident they were told of, and
/// ask about it. Lives on the desk's event loop.
///
/// @param room   takes what they say; gives the reason where it is refused
/// @param grades the grades of response that a partner gives, by its name
record PoliceActs(
    Function<PoliceChange, CompletionStage<Optional<String>>> room,
    Function<String, List<String>> grades, Sessions sessions, Context loop, InstantSource clock) {

    /// Takes what a page sends, once it is known what its partner was told.
    void hear(RoutingContext context, PoliceWatch watch) {
        PoliceAction.read(context.body().buffer()).ifPresentOrElse(
            action -> watch.whenReady(() -> act(context, watch, action)),
            () -> refuse(context, 400, "That was not understood."));
    }

    private void act(RoutingContext context, PoliceWatch watch, PoliceAction action) {
        Seat seat = context.get("seat");
        Optional<String> fault = action.fault(grades.apply(partnerOf(seat)));
        Optional<IncidentNumber> number = watch.file(action.incident())
            .flatMap(file -> IncidentNumber.of(file.number()));
        if (sessions.idle(seat)) {
            refuse(context, 423, "This page has been idle. Sign in again.");
        } else if (number.isEmpty()) {
            refuse(context, 404, "There is no such incident.");
        } else if (fault.isPresent()) {
            refuse(context, 400, fault.get());
        } else {
            sessions.touch(seat);
            room.apply(action.change(
                number.get(), partnerOf(seat), seat.operator().name(), clock.instant()))
                .whenComplete((reason, failure) ->
                    loop.runOnContext(_ -> answer(context, reason, failure)));
        }
    }

    private static void answer(
        RoutingContext context, Optional<String> reason, Throwable failure) {
        if (failure != null) {
            refuse(context, 503, "The control room cannot take that now.");
        } else {
            reason.ifPresentOrElse(
                why -> refuse(context, 409, why),
                () -> context.response().setStatusCode(204).end());
        }
    }
}
