package org.watchlink.adapters.hytera;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.hytera.Rcp.Setting;
import org.watchlink.adapters.hytera.Rcp.StatusBroadcastRequest;

/// What a control room says of itself on a Hytera system: the answers that radios and repeaters
/// expect.
final class HyteraManners {

    private HyteraManners() {
    }

    /// The answer to a message that is safe with us. A registration is answered or the radio asks
    /// again; a private text is acknowledged or the radio sends it again; a group text never is.
    static Optional<Hdap> answer(Hdap heard, Duration renewal) {
        return switch (heard) {
            case Rrs.Registration(RadioIp radio) ->
                Optional.of(new Rrs.RegistrationAnswer(radio, Rrs.Result.OK, renewal.toSeconds()));
            case Tmp.PrivateText text -> Optional.of(acknowledgement(text, Tmp.Result.OK));
            case Tmp.PrivateData data ->
                Optional.of(new Tmp.PrivateDataAck(
                    data.confirm(), data.requestId(), data.destination(), data.source(),
                    Tmp.Result.OK, Optional.empty()));
            case Rrs _, Lp _, Tmp _, Rcp _, Telemetry _, UnknownHdap _ -> Optional.empty();
        };
    }

    /// What became of a private text, addressed as the text was.
    static Tmp.PrivateTextAck acknowledgement(Tmp.PrivateText text, Tmp.Result result) {
        return new Tmp.PrivateTextAck(
            text.confirm(), text.requestId(), text.destination(), text.source(), result,
            Optional.empty());
    }

    /// Asks a repeater to tell who transmits, who is heard, and what it does.
    static StatusBroadcastRequest subscription() {
        return new StatusBroadcastRequest(List.of(
            new Setting(StatusBroadcastRequest.TRANSMIT, 1),
            new Setting(StatusBroadcastRequest.RECEIVE, 1),
            new Setting(StatusBroadcastRequest.REPEATER, 1)));
    }

    /// The name by which a repetition of `heard` is recognised, also after a restart; empty where
    /// the protocol gives none.
    static String key(Hdap heard) {
        return switch (heard) {
            case Tmp.PrivateText text -> key(text.source(), text.requestId(), text.text());
            case Tmp.GroupText text -> key(text.source(), text.requestId(), text.text());
            case Rrs _, Lp _, Tmp _, Rcp _, Telemetry _, UnknownHdap _ -> "";
        };
    }

    /// The text belongs to it: a radio counts its requests anew when it is switched on.
    private static String key(RadioIp source, long requestId, Utf16Text text) {
        return "tmp/%d/%d/%08x".formatted(source.id(), requestId, text.octets().hashCode());
    }
}
