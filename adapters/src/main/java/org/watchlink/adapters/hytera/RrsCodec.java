package org.watchlink.adapters.hytera;

import java.util.Optional;
import org.watchlink.adapters.hytera.Rrs.Offline;
import org.watchlink.adapters.hytera.Rrs.Registration;
import org.watchlink.adapters.hytera.Rrs.RegistrationAnswer;
import org.watchlink.adapters.hytera.Rrs.Result;
import org.watchlink.adapters.hytera.Rrs.State;
import org.watchlink.adapters.hytera.Rrs.StatusCheck;
import org.watchlink.adapters.hytera.Rrs.StatusCheckAnswer;
import org.watchlink.adapters.hytera.Rrs.Unknown;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The payloads of radio registration.
///
///     0001  radio(4)                            offline
///     0002  radio(4)                            status check
///     0003  radio(4)                            registration
///     0080  radio(4) result(1) renew time(4)    answer to a registration
///     0082  radio(4) state(1)                   answer to a status check
final class RrsCodec {

    static final int SERVICE = 0x11;

    private static final int OFFLINE = 0x0001;
    private static final int STATUS_CHECK = 0x0002;
    private static final int REGISTRATION = 0x0003;
    private static final int REGISTRATION_ANSWER = 0x0080;
    private static final int STATUS_CHECK_ANSWER = 0x0082;

    private RrsCodec() { }

    static Optional<Rrs> decode(HdapBody body) {
        OctetReader in = body.reader();
        Rrs rrs = switch (body.opcode()) {
            case OFFLINE -> new Offline(radio(in));
            case STATUS_CHECK -> new StatusCheck(radio(in));
            case REGISTRATION -> new Registration(radio(in));
            case REGISTRATION_ANSWER ->
                new RegistrationAnswer(radio(in), new Result(in.u8()), in.u32());
            case STATUS_CHECK_ANSWER -> new StatusCheckAnswer(radio(in), new State(in.u8()));
            default -> new Unknown(body.opcode(), in.rest());
        };
        return in.finished() ? Optional.of(rrs) : Optional.empty();
    }

    static HdapBody encode(Rrs rrs) {
        return switch (rrs) {
            case Offline(RadioIp radio) -> body(OFFLINE, to(radio));
            case StatusCheck(RadioIp radio) -> body(STATUS_CHECK, to(radio));
            case Registration(RadioIp radio) -> body(REGISTRATION, to(radio));
            case RegistrationAnswer(RadioIp radio, Result result, long renewSeconds) ->
                body(REGISTRATION_ANSWER, to(radio).u8(result.code()).u32(renewSeconds));
            case StatusCheckAnswer(RadioIp radio, State state) ->
                body(STATUS_CHECK_ANSWER, to(radio).u8(state.code()));
            case Unknown(int opcode, Octets payload) -> new HdapBody(SERVICE, opcode, payload);
        };
    }

    private static HdapBody body(int opcode, OctetWriter payload) {
        return new HdapBody(SERVICE, opcode, payload);
    }

    private static RadioIp radio(OctetReader in) {
        return RadioIp.of(in.u32());
    }

    private static OctetWriter to(RadioIp radio) {
        return new OctetWriter().u32(radio.value());
    }
}
