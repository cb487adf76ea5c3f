package org.watchlink.gateway.desk;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchlink.gateway.config.Role;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Refused;

/// The socket of one screen: opens it where the screen had come to, and hands on what its operator
/// asks for.
final class DeskSocket {

    private final DeskHub hub;
    private final Room room;
    private final Actions actions;
    private final SignIn signIn;
    private final Sessions sessions;

    DeskSocket(DeskHub hub, Room room, Actions actions, SignIn signIn, Sessions sessions) {
        this.hub = hub;
        this.room = room;
        this.actions = actions;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /// A screen asks to be let in; `origins` are the pages that may.
    void open(ServerWebSocketHandshake handshake, Set<String> origins) {
        String origin = handshake.headers().get("Origin");
        if (!handshake.path().equals("/desk")) {
            handshake.reject(404);
        } else if (origin == null || !origins.contains(origin)) {
            handshake.reject(403);
        } else {
            signIn.seat(handshake.headers().get("Cookie")).ifPresentOrElse(
                seat -> admit(handshake, seat),
                () -> handshake.reject(401));
        }
    }

    private void admit(ServerWebSocketHandshake handshake, Seat seat) {
        if (seat.role() == Role.POLICE) {
            handshake.reject(403);
        } else {
            handshake.accept().onSuccess(socket -> join(socket, seat));
        }
    }

    private void join(ServerWebSocket socket, Seat seat) {
        QueryStringDecoder asked = new QueryStringDecoder(socket.uri());
        Desk desk = hub.join(socket, seat, number(first(asked, "after")), first(asked, "epoch"));
        socket.textMessageHandler(text -> hear(desk, Buffer.buffer(text)));
        socket.binaryMessageHandler(message -> hear(desk, message));
    }

    private void hear(Desk desk, Buffer message) {
        actions.read(message).ifPresentOrElse(
            action -> hear(desk, action),
            () -> refuse(desk, null, "That was not understood."));
    }

    private void hear(Desk desk, DeskAction action) {
        Optional<String> fault = actions.fault(desk.seat(), action);
        if (fault.isPresent()) {
            refuse(desk, action, fault.get());
        } else if (sessions.idle(desk.seat())) {
            refuse(desk, action, "This desk has been idle and is locked. Sign in again.");
        } else if (!desk.mayAsk()) {
            refuse(desk, action, "Too much at once.");
        } else {
            sessions.touch(desk.seat());
            desk.asked();
            room.act(desk.seat().operator(), action).whenComplete((reason, failure) ->
                hub.loop().runOnContext(_ -> {
                    desk.answered();
                    if (failure != null) {
                        refuse(desk, action, "That failed.");
                    } else {
                        reason.ifPresent(why -> refuse(desk, action, why));
                    }
                }));
        }
    }

    private static void refuse(Desk desk, DeskAction action, String reason) {
        desk.write(Line.of(new Refused(action, reason)).all());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static String first(QueryStringDecoder asked, String name) {
        return asked.parameters().getOrDefault(name, List.of("")).getFirst();
    }
}
