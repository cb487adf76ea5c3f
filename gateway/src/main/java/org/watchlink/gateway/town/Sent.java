package org.watchlink.gateway.town;

import java.time.Instant;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsText;
import org.watchlink.adapters.tetra.sds.SdsTl;
import org.watchlink.adapters.tetra.sds.UserData;

/// What the terminal was asked to send, for whoever watches the simulator.
record Sent(Instant at, String to, String what, String text, boolean encrypted) {

    static Sent of(Instant at, String to, Sds message, boolean encrypted) {
        return switch (message) {
            case Sds.Emergency _ -> new Sent(at, to, "emergency", "", encrypted);
            case Sds.UserStatus(int value) ->
                new Sent(at, to, "status", "%04X".formatted(value), encrypted);
            case Sds.SimpleText simple ->
                new Sent(at, to, "text", shown(simple.text()), encrypted);
            case SdsTl.Transfer transfer ->
                new Sent(at, to, what(transfer.data()), text(transfer.data()), encrypted);
            case SdsTl.Report report ->
                new Sent(at, to, "report", report.status().reason(), encrypted);
            case Sds.ShortReport report ->
                new Sent(at, to, "report", report.kind().status().reason(), encrypted);
            case Sds.ReservedStatus _, Sds.UserBits _, Sds.SimpleLocationSystem _,
                Sds.Location _, Sds.Unknown _, SdsTl.Ack _, SdsTl.Other _ ->
                new Sent(at, to, "data", "", encrypted);
        };
    }

    private static String what(UserData data) {
        return data instanceof UserData.HeadedText headed
            ? headed.concatenation()
                .map(part -> "text, part " + part.part() + " of " + part.total()).orElse("text")
            : data instanceof UserData.Text ? "text" : "data";
    }

    private static String text(UserData data) {
        return data instanceof UserData.Text text ? shown(text.text())
            : data instanceof UserData.HeadedText headed ? shown(headed.text()) : "";
    }

    private static String shown(SdsText text) {
        return text.shown().orElse("in a coding that is not known");
    }
}
