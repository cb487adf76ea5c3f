package org.watchlink.gateway.tool;

import java.util.Map;
import org.watchlink.adapters.onvif.OnvifAnswer;
import org.watchlink.adapters.onvif.OnvifAnswerCodec;
import org.watchlink.adapters.onvif.OnvifRequest;
import org.watchlink.adapters.onvif.OnvifRequestCodec;
import org.watchlink.adapters.onvif.SignedRequest;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// SOAP envelopes of ONVIF, told: a request with the name it is signed with, or an answer.
final class OnvifTold {

    private static final OnvifRequestCodec REQUESTS = new OnvifRequestCodec();
    private static final OnvifAnswerCodec ANSWERS = new OnvifAnswerCodec();

    private OnvifTold() { }

    static Map<String, Object> envelope(Octets octets) {
        return switch (REQUESTS.decode(octets)) {
            case Malformed<SignedRequest>(String reason, Octets refused) ->
                Told.malformed("Soap", reason, refused.toString());
            case Message<SignedRequest>(SignedRequest signed)
                when signed.request() instanceof OnvifRequest.Unknown -> answer(octets);
            case Message<SignedRequest>(SignedRequest signed) -> {
                Map<String, Object> told = Told.message((Record) signed.request());
                signed.token().ifPresent(token -> told.put("user", token.user()));
                yield told;
            }
        };
    }

    private static Map<String, Object> answer(Octets octets) {
        return switch (ANSWERS.decode(octets)) {
            case Malformed<OnvifAnswer>(String reason, Octets refused) ->
                Told.malformed("Soap", reason, refused.toString());
            case Message<OnvifAnswer>(OnvifAnswer answer) -> Told.message((Record) answer);
        };
    }
}
