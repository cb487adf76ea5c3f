package org.watchlink.adapters.tetra.pei;

/// Why a call ended, as a terminal numbers it (EN 300 392-5); other codes are kept as they came.
public record DisconnectCause(int code) {

    /// Somebody hung up.
    public static final DisconnectCause USER = new DisconnectCause(1);
    /// A more urgent call took the place.
    public static final DisconnectCause PRE_EMPTION = new DisconnectCause(9);
    /// Nobody spoke any more.
    public static final DisconnectCause TIMER = new DisconnectCause(13);

    /// The standard's words for it.
    public String text() {
        return switch (code) {
            case 0 -> "unknown";
            case 1 -> "user";
            case 2 -> "busy";
            case 3 -> "not reachable";
            case 4 -> "no encryption";
            case 5 -> "congestion";
            case 6 -> "not allowed";
            case 7 -> "incompatible";
            case 8 -> "not available";
            case 9 -> "pre-emption";
            case 10 -> "invalid call id";
            case 11 -> "rejected";
            case 12 -> "no idle call control";
            case 13 -> "timer";
            case 14 -> "infrastructure";
            case 15 -> "no acknowledgement";
            case 16 -> "unknown identity";
            case 17 -> "supplementary service";
            case 18 -> "unknown external number";
            case 19 -> "restoration failed";
            case 20 -> "called party needs encryption";
            case 21 -> "concurrent set-up";
            case 22 -> "same gateway";
            case 31 -> "unacceptable service";
            case 32 -> "late gateway";
            case 33 -> "repeater link";
            case 34 -> "gateway link";
            case 35 -> "gateway rejected";
            case 36 -> "trunked set-up";
            case 37 -> "resource lost";
            case 38 -> "authorisation lost";
            case 39 -> "channel occupied";
            case 40 -> "security mismatch";
            default -> "cause " + code;
        };
    }
}
