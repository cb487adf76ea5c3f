package org.watchlink.routes.onvif;

import java.util.Locale;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.adapters.onvif.OnvifCamera.Sight;
import org.watchlink.adapters.onvif.OnvifResult;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.adapters.onvif.OnvifResult.Faulted;
import org.watchlink.adapters.onvif.OnvifResult.Garbled;
import org.watchlink.adapters.onvif.OnvifResult.NotAnswered;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;

/// What a camera did, as an operator would say it and as a metric counts it.
final class PlainWords {

    private PlainWords() { }

    static String say(OnvifResult result) {
        return switch (result) {
            case Answered _ -> "turning";
            case NotAnswered _ -> "not answering";
            case Garbled _ -> "not answering as a camera should";
            case Faulted(Fault fault) -> say(fault);
            case Refused(Refusal refusal) -> say(refusal);
        };
    }

    private static String say(Fault fault) {
        return switch (fault.cause()) {
            case "NoToken" -> "does not know this view";
            case "InvalidPosition" -> "cannot look there";
            case "NoProfile", "NoPTZProfile" -> "has no head that turns";
            case "NotAuthorized", "OperationProhibited" -> "does not allow us to turn it";
            default -> "refuses to turn";
        };
    }

    private static String say(Refusal refusal) {
        return switch (refusal) {
            case ADDRESS -> "has no address that is allowed";
            case NO_ACCOUNT -> "wants a password that we do not have";
            case CREDENTIALS -> "refuses our password";
            case NO_HEAD -> "has no head that turns";
            case NO_SUCH_PRESET -> "does not have this view";
            case NO_DEGREES -> "cannot be pointed, only turned to its views";
            case OUT_OF_RANGE -> "cannot look there";
        };
    }

    static String say(Sight sight) {
        return switch (sight) {
            case THERE -> "shows the view";
            case MOVING -> "is still moving";
            case ELSEWHERE -> "stands elsewhere";
            case UNSAID -> "does not tell where it looks";
            case NO_ANSWER -> "not answering";
        };
    }

    static String outcome(OnvifResult result) {
        return switch (result) {
            case Answered _ -> "accepted";
            case NotAnswered(String reason) -> reason;
            case Garbled _ -> "garbled";
            case Faulted _ -> "fault";
            case Refused(Refusal refusal) ->
                refusal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
