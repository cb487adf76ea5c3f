package org.watchlink.adapters.hytera;

import java.util.List;
import org.watchlink.adapters.wire.Octets;

/// Radio control (service 0x02): calls, who speaks, alarms, and the state of radios and repeater.
///
/// The only service whose numbers are written least significant octet first.
public sealed interface Rcp extends Hdap {

    /// An emergency alarm with its sender, named in documents and never seen: it arrives as
    /// [Unknown] and is an alarm all the same.
    int EMERGENCY_ALARM_WITH_SENDER = 0x0851;
    /// The end of an emergency alarm with its sender: it arrives as [Unknown].
    int CANCEL_EMERGENCY_ALARM_WITH_SENDER = 0x0853;

    /// 0x0841: call this radio or talkgroup with the next press of the key.
    record CallRequest(CallType type, RadioIp target) implements Rcp { }

    /// 0x8841: will do, or not.
    record CallReply(Result result) implements Rcp { }

    /// 0x0842: forget the last [CallRequest].
    record DropCall() implements Rcp { }

    /// 0x8842: forgotten, or not.
    record DropCallReply(Result result) implements Rcp { }

    /// 0x0041: press (`action` 1) or release (0) a key; key 3 is the one to talk.
    record KeyOperation(int key, int action) implements Rcp { }

    /// 0x8041: the key was operated (`result` 0), or not.
    record KeyOperationReply(long result, long key, long action) implements Rcp { }

    /// 0x10C9: tell from now on, or no longer, who transmits, who is heard, what the repeater does.
    record StatusBroadcastRequest(List<Setting> settings) implements Rcp {

        /// Target of [TransmitStatus].
        public static final int TRANSMIT = 0;
        /// Target of [ReceiveStatus].
        public static final int RECEIVE = 1;
        /// Target of [RepeaterStatus].
        public static final int REPEATER = 2;

        /// Keeps the settings from later change.
        public StatusBroadcastRequest {
            settings = List.copyOf(settings);
        }
    }

    /// 0x80C9: will do, or not.
    record StatusBroadcastReply(Result result) implements Rcp { }

    /// 0x1847: which messages to pass on: eight octets, of which one has the bits of texts (1),
    /// short data (2) and signalling (4). The sources differ on which one.
    record MessageBroadcastRequest(Octets mask) implements Rcp { }

    /// 0x8847: will do, or not.
    record MessageBroadcastReply(Result result) implements Rcp { }

    /// 0x10C7: tell from now on, or no longer, of changes to these [StatusTarget] codes.
    record RadioStatusRequest(List<Setting> settings) implements Rcp {

        /// Keeps the settings from later change.
        public RadioStatusRequest {
            settings = List.copyOf(settings);
        }
    }

    /// 0xB0C8: something about the radio at hand has changed to `value`.
    record RadioStatusReport(StatusTarget target, int value) implements Rcp { }

    /// 0xB843: the radio at hand transmits. What `source` counts is not known.
    record TransmitStatus(TransmitProcess process, int source, CallType type, RadioIp target)
        implements Rcp { }

    /// 0xB844: a radio is heard.
    record ReceiveStatus(ReceiveProcess process, CallType type, RadioIp target, RadioIp source)
        implements Rcp { }

    /// 0xB845: what the repeater does, and for whom.
    record RepeaterStatus(
        RepeaterMode mode, RepeaterState state, RepeaterService service, CallType type,
        RadioIp target, RadioIp sender) implements Rcp { }

    /// 0x0833: is this radio switched on?
    record RadioCheck(RadioIp target) implements Rcp { }

    /// 0x0834: open this radio's microphone.
    record RemoteMonitor(RadioIp target) implements Rcp { }

    /// 0x0835: sound this radio's call alert.
    record AlertCall(RadioIp target) implements Rcp { }

    /// 0x0849: put this radio out of use.
    record RadioDisable(RadioIp target) implements Rcp { }

    /// 0x084A: put this radio back into use.
    record RadioEnable(RadioIp target) implements Rcp { }

    /// 0x0452: what is your radio id (`kind` 0) or your address (1)?
    record OwnAddressQuery(int kind) implements Rcp { }

    /// 0x8452: that is it.
    record OwnAddressReply(Result result, int kind, RadioIp address) implements Rcp { }

    /// An operation known by its name only.
    record Named(Name name, Octets payload) implements Rcp { }

    /// An operation that no source describes, or one described by a single source whose payload
    /// has another length than described. 0xB844 here is still a radio that is heard.
    record Unknown(int opcode, Octets payload) implements Rcp { }

    /// What to tell of, and whether (`on` 1) or no longer (0).
    record Setting(int target, int on) { }

    /// What became of a request; other codes are kept as they came.
    record Result(int code) {

        /// Done.
        public static final Result SUCCESS = new Result(0);
        /// Not done.
        public static final Result FAILURE = new Result(1);
    }

    /// The operations whose layout no source gives.
    enum Name {
        /// Answer to [RadioStatusRequest].
        RADIO_STATUS_REPLY(0x80C7),
        /// A call alert that names its sender.
        ALERT_CALL_WITH_SENDER(0x0850),
        /// Answer to it.
        ALERT_CALL_WITH_SENDER_REPLY(0x8850),
        /// Sends the talker's name.
        TALKER_ALIAS(0x0852),
        /// Answer to it.
        TALKER_ALIAS_REPLY(0x8852),
        /// Answer to [RadioCheck].
        RADIO_CHECK_REPLY(0x8833),
        /// Asks for model and serial number.
        RADIO_QUERY(0x0201),
        /// Answer to it.
        RADIO_QUERY_REPLY(0x8201),
        /// Asks who the repeater is.
        RDAC_QUERY(0x0004),
        /// Answer to it: firmware, model, serial number.
        RDAC_IDENTIFICATION(0x82D4),
        /// Turns to a zone and channel.
        ZONE_AND_CHANNEL(0x00C4),
        /// Asks for the state of the channel.
        CHANNEL_STATUS(0x00E7),
        /// Asks how many channels a zone has.
        CHANNELS_OF_ZONE(0x0450);

        private final int opcode;

        Name(int opcode) {
            this.opcode = opcode;
        }

        /// The operation code.
        public int opcode() {
            return opcode;
        }
    }
}
