package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.FaultAction;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.desk.IncidentAction;

/// What a desk may ask for, checked before the room hears of it.
final class Actions {

    private static final int LARGEST = 49_152;
    private static final int REPLY = 40;
    private static final int NOTE = 1_000;

    private final DeskSettings.Choices choices;
    private final IncidentLimits incidents;
    private final Supplier<RegisterPage> registers;

    /// @param registers as they are now
    Actions(DeskSettings.Choices choices, Supplier<RegisterPage> registers) {
        this.choices = choices;
        this.incidents = new IncidentLimits(choices.incidents());
        this.registers = registers;
    }

    /// What a message asks for; nothing where it cannot be read.
    Optional<DeskAction> read(Buffer message) {
        if (message.length() > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.read(message.getBytes(), DeskAction.class));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Why whoever sits there must not do this; nothing where they may.
    Optional<String> fault(Seat seat, DeskAction action) {
        if (seat.role() == Role.VIEWER) {
            return Optional.of("A viewer may only look.");
        }
        if (seat.role() == Role.POLICE) {
            return Optional.of("The police have a page of their own.");
        }
        return Optional.ofNullable(switch (action) {
            case DeskAction.Take _, DeskAction.Mute _ -> null;
            case DeskAction.Show(_, int candidate) ->
                candidate < 0 ? "There is no such camera." : null;
            case DeskAction.Reply(_, String text) -> text(text, "reply", REPLY);
            case DeskAction.Tell(_, String to, String text) ->
                byAirwave(seat, to).orElseGet(() -> text(text, "text", NOTE));
            case DeskAction.Signal(_, String to, int status) ->
                byAirwave(seat, to).orElseGet(() -> one(status, "status", statuses()));
            case DeskAction.Write(_, String text) -> text(text, "note", NOTE);
            case DeskAction.Pass(_, String to) -> one(to, "destination",
                seat.airwave() && addressees().contains(to)
                    ? addressees() : registers.get().forces());
            case DeskAction.Close(_, String outcome, String reason) ->
                reason == null || reason.length() > NOTE
                    ? "The reason is at most " + NOTE + " characters."
                    : one(outcome, "outcome", choices.outcomes());
            case IncidentAction asked -> incidents.fault(asked);
            case FootageAction _, FaultAction _ -> null;
            case DeskAction.Attend _ -> "A desk does not say itself that it is there.";
        });
    }

    /// Why whoever sits there must not send this destination anything by Airwave.
    private Optional<String> byAirwave(Seat seat, String to) {
        return Optional.ofNullable(seat.airwave()
            ? one(to, "destination", addressees()) : "This desk is not entitled to Airwave.");
    }

    private List<String> addressees() {
        return airwave().destinations().stream().map(RegisterPage.Addressee::name).toList();
    }

    private List<Integer> statuses() {
        return airwave().statuses().stream().map(RegisterPage.Code::value).toList();
    }

    private RegisterPage.Airwave airwave() {
        return registers.get().airwave().orElse(RegisterPage.Airwave.NONE);
    }

    /// Why that is no text of this kind; null where it is.
    static String text(String text, String what, int most) {
        return text == null || text.isBlank() || text.length() > most
            ? "A " + what + " is 1 to " + most + " characters." : null;
    }

    private static <T> String one(T choice, String what, List<T> choices) {
        return choice == null || !choices.contains(choice)
            ? "There is no such " + what + "." : null;
    }
}
