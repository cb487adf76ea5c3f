package org.watchlink.adapters.hytera;

import org.watchlink.adapters.wire.Octets;

/// Radio registration (service 0x11): which radios are switched on.
///
/// A radio registers when it is taken from the charger and when its registration runs out.
public sealed interface Rrs extends Hdap {

    /// 0x0003: a radio is there and expects a [RegistrationAnswer].
    record Registration(RadioIp radio) implements Rrs { }

    /// 0x0080: the registration holds for `renewSeconds`.
    record RegistrationAnswer(RadioIp radio, Result result, long renewSeconds) implements Rrs { }

    /// 0x0001: a radio is being switched off and needs no answer.
    record Offline(RadioIp radio) implements Rrs { }

    /// 0x0002: is this radio on?
    record StatusCheck(RadioIp radio) implements Rrs { }

    /// 0x0082: that radio is on, or not.
    record StatusCheckAnswer(RadioIp radio, State state) implements Rrs { }

    /// An operation that no source describes.
    record Unknown(int opcode, Octets payload) implements Rrs { }

    /// What became of a registration; other codes are kept as they came.
    record Result(int code) {

        /// Registered.
        public static final Result OK = new Result(0);
        /// Not registered.
        public static final Result FAILURE = new Result(1);
        /// Not registered: wrong password.
        public static final Result PASSWORD = new Result(2);
    }

    /// Whether a radio is on; other codes are kept as they came.
    record State(int code) {

        /// Switched on and in range.
        public static final State ONLINE = new State(0);
        /// Not reached.
        public static final State OFFLINE = new State(1);
    }
}
