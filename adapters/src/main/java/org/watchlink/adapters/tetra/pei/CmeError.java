package org.watchlink.adapters.tetra.pei;

/// Why a terminal refuses a command (`+CME ERROR: n`); other codes are kept as they came.
public record CmeError(int code) {

    /// It did not leave the terminal.
    public static final CmeError NOT_SENT = new CmeError(0);
    /// The terminal does not know how.
    public static final CmeError NOT_SUPPORTED = new CmeError(4);
    /// The network is not there.
    public static final CmeError OUT_OF_SERVICE = new CmeError(30);
    /// The network did not acknowledge.
    public static final CmeError NO_ACKNOWLEDGEMENT = new CmeError(31);
    /// The command was not understood. After an SDS body it does not mean that it was not sent.
    public static final CmeError SYNTAX = new CmeError(35);
    /// A body came without its `CMGS`.
    public static final CmeError BODY_ALONE = new CmeError(36);
    /// The body did not come in time.
    public static final CmeError BODY_MISSING = new CmeError(37);
    /// The service is already routed to us, which is what we wanted.
    public static final CmeError ALREADY_REGISTERED = new CmeError(38);
    /// No room for another registration.
    public static final CmeError TABLE_FULL = new CmeError(39);
    /// The terminal must not transmit: a person has switched that off.
    public static final CmeError TRANSMIT_INHIBIT = new CmeError(41);
    /// Something else is going on.
    public static final CmeError BUSY = new CmeError(42);

    /// Whether the same command may succeed a little later.
    public boolean passing() {
        return equals(NOT_SENT) || equals(OUT_OF_SERVICE)
            || equals(NO_ACKNOWLEDGEMENT) || equals(BUSY);
    }

    /// The words for it.
    public String text() {
        return switch (code) {
            case 0 -> "not sent over the air";
            case 1 -> "no reliable link with the terminal";
            case 2 -> "link in use";
            case 3 -> "not allowed in this state";
            case 4 -> "not supported";
            case 5 -> "PIN needed";
            case 10 -> "no SIM";
            case 11 -> "PIN1 needed";
            case 12 -> "PIN1 blocked";
            case 13 -> "SIM failure";
            case 14 -> "SIM not ready";
            case 15 -> "SIM unknown";
            case 16 -> "wrong PIN";
            case 17 -> "PIN2 needed";
            case 18 -> "PIN2 blocked";
            case 20 -> "message store full";
            case 21 -> "no such index";
            case 22 -> "index empty";
            case 23 -> "storing failed";
            case 24 -> "status text too long";
            case 25 -> "bad characters";
            case 26 -> "number too long";
            case 27 -> "bad dialling characters";
            case 30 -> "out of service";
            case 31 -> "no acknowledgement from the network";
            case 32 -> "user data not decoded";
            case 33 -> "parameter of a wrong type";
            case 34 -> "parameter out of range";
            case 35 -> "syntax";
            case 36 -> "user data without a message";
            case 37 -> "user data did not come";
            case 38 -> "already registered";
            case 39 -> "registration table full";
            case 40 -> "not in direct mode";
            case 41 -> "transmission inhibited";
            case 42 -> "busy with signalling";
            case 43 -> "not in trunked mode";
            case 44 -> "unknown parameters";
            default -> "error " + code;
        };
    }
}
