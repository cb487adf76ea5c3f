package org.watchlink.adapters.hytera;

import java.util.Optional;
import org.watchlink.adapters.wire.Octets;

/// Text messages (service 0x09), and short data of the site's own.
///
/// `confirm` is the first bit of the operation, whose meaning the sources dispute: acknowledge
/// every private text and no group text, whatever it says. A radio that heard no acknowledgement
/// sends the text again with the same `requestId`. `option` is extra data at the end, which may be
/// there and empty.
public sealed interface Tmp extends Hdap {

    /// 0xA1: a text to one radio.
    record PrivateText(
        boolean confirm, long requestId, RadioIp destination, RadioIp source, Utf16Text text,
        Optional<Octets> option) implements Tmp { }

    /// 0xA2: what became of a private text, addressed as the text was.
    record PrivateTextAck(
        boolean confirm, long requestId, RadioIp destination, RadioIp source, Result result,
        Optional<Octets> option) implements Tmp { }

    /// 0xB1: a text to a talkgroup.
    record GroupText(
        boolean confirm, long requestId, RadioIp destination, RadioIp source, Utf16Text text,
        Optional<Octets> option) implements Tmp { }

    /// 0xB2: what became of a group text.
    record GroupTextAck(
        boolean confirm, long requestId, RadioIp destination, Result result,
        Optional<Octets> option) implements Tmp { }

    /// 0xAE: data to one radio.
    record PrivateData(
        boolean confirm, long requestId, RadioIp destination, RadioIp source, Octets data,
        Optional<Octets> option) implements Tmp { }

    /// 0xAF: what became of private data.
    record PrivateDataAck(
        boolean confirm, long requestId, RadioIp destination, RadioIp source, Result result,
        Optional<Octets> option) implements Tmp { }

    /// 0xBE: data to a talkgroup.
    record GroupData(
        boolean confirm, long requestId, RadioIp destination, RadioIp source, Octets data,
        Optional<Octets> option) implements Tmp { }

    /// 0xBF: what became of group data.
    record GroupDataAck(
        boolean confirm, long requestId, RadioIp destination, Result result,
        Optional<Octets> option) implements Tmp { }

    /// An operation that no source lays out, such as the work orders 0xAA to 0xAD.
    record Unknown(int opcode, Octets payload) implements Tmp { }

    /// What became of a message; other codes are kept as they came.
    record Result(int code) {

        /// Delivered.
        public static final Result OK = new Result(0);
        /// Not delivered.
        public static final Result FAILURE = new Result(1);
        /// The message was not understood.
        public static final Result BAD_PARAMETERS = new Result(3);
        /// The channel is busy.
        public static final Result BUSY = new Result(4);
        /// The radio may only listen.
        public static final Result RECEIVE_ONLY = new Result(5);
        /// The radio's battery is low.
        public static final Result LOW_BATTERY = new Result(6);
        /// The radio's oscillator is not locked.
        public static final Result PLL_UNLOCKED = new Result(7);
        /// The repeater sent it, and the radio did not answer.
        public static final Result NO_ACK_FROM_RADIO = new Result(8);
        /// The repeater could not be woken.
        public static final Result WAKE_UP_FAILED = new Result(9);
        /// The radio is not in contact.
        public static final Result NO_CONTACT = new Result(10);
        /// Transmission was denied.
        public static final Result TRANSMISSION_DENIED = new Result(11);
        /// Transmission was interrupted.
        public static final Result INTERRUPTED = new Result(12);
    }
}
