package org.watchlink.adapters.hytera;

/// What became of an order: done, or why not, in the words of the protocol's result table.
public record HyteraResult(boolean done, String reason) {

    private static final int DONE = 0;

    /// What became of a text.
    static HyteraResult of(Tmp.Result result) {
        String reason = switch (result.code()) {
            case 0 -> "ok";
            case 1 -> "fail";
            case 3 -> "bad parameters";
            case 4 -> "busy";
            case 5 -> "receive only";
            case 6 -> "low battery";
            case 7 -> "PLL not locked";
            case 8 -> "no acknowledgement from the radio";
            case 9 -> "wake-up failed";
            case 10 -> "no contact";
            case 11 -> "transmission denied";
            case 12 -> "interrupted";
            default -> other(result.code());
        };
        return new HyteraResult(result.code() == DONE, reason);
    }

    /// What became of a request for a position.
    static HyteraResult of(Lp.Result result) {
        String reason = switch (result.code()) {
            case 0 -> "ok";
            case 6 -> "position method failure";
            case 0x69 -> "format error";
            default -> other(result.code());
        };
        return new HyteraResult(result.code() == DONE, reason);
    }

    /// Whether a radio is on.
    static HyteraResult of(Rrs.State state) {
        String reason = switch (state.code()) {
            case 0 -> "online";
            case 1 -> "offline";
            default -> other(state.code());
        };
        return new HyteraResult(state.code() == DONE, reason);
    }

    /// What became of a request to the repeater itself.
    static HyteraResult of(Rcp.Result result) {
        String reason = switch (result.code()) {
            case 0 -> "ok";
            case 1 -> "fail";
            default -> other(result.code());
        };
        return new HyteraResult(result.code() == DONE, reason);
    }

    private static String other(int code) {
        return "result " + code;
    }
}
