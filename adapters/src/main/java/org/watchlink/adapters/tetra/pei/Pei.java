package org.watchlink.adapters.tetra.pei;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchlink.adapters.wire.Bits;

/// What a TETRA terminal says over its Peripheral Equipment Interface (EN 300 392-5).
///
/// Numbers that the standard names in a table are kept as they came. An [OptionalInt] is a field
/// that the terminal may leave empty or leave out.
public sealed interface Pei {

    /// Ends a command.
    sealed interface Final extends Pei { }

    /// The command is done.
    record Ok() implements Final { }

    /// The command has failed, in the terminal's own words.
    record Error(String line) implements Final { }

    /// `+CME ERROR`: the command has failed for a numbered reason.
    record CmeFailure(CmeError error) implements Final { }

    /// `+CMS ERROR`: the message has failed; the numbers are not public.
    record CmsFailure(int code) implements Final { }

    /// `> `: the terminal waits for the body of a message.
    record Prompt() implements Pei { }

    /// Comes when something happens, whatever command is open.
    sealed interface Event extends Pei { }

    /// `+CTSDSR` and the line after it: a status or short data has come.
    ///
    /// @param calling empty if withheld
    /// @param called ourselves, or the talkgroup that it went to
    /// @param declaredBits what the header says
    /// @param bits the first so many of the payload, or all there are
    /// @param encrypted end to end
    record SdsReceived(
        AiService service, Optional<TetraIdentity> calling, TetraIdentity called, int declaredBits,
        Bits bits, boolean encrypted) implements Event {

        /// Whether the payload is shorter than the header says.
        public boolean incomplete() {
            return bits.length() < declaredBits;
        }
    }

    /// How a call is carried.
    ///
    /// @param hook 1 without ringing
    /// @param simplex 1 press to talk
    /// @param encrypted 1 end to end
    /// @param communication 0 individual, 1 group
    /// @param slots or the codec
    record Circuit(
        OptionalInt hook, OptionalInt simplex, OptionalInt encrypted, OptionalInt communication,
        OptionalInt slots) { }

    /// `+CTICN`: a call comes in.
    ///
    /// @param instance the call's number while it lasts; several calls overlap
    /// @param status 0 progressing, 1 queued, 2 paged, 3 continues, 4 hang time expired
    /// @param priority 0 to 15
    record CallIncoming(
        int instance, int status, AiService service, Optional<TetraIdentity> calling,
        Circuit circuit, Optional<TetraIdentity> called, OptionalInt priority) implements Event {

        private static final int EMERGENCY = 15;

        /// Whether somebody pressed the emergency button.
        public boolean emergency() {
            return priority.orElse(0) == EMERGENCY;
        }
    }

    /// `+CTOCP`: a call of ours goes on.
    record CallProgress(
        int instance, int status, AiService service, OptionalInt simplex, OptionalInt encrypted)
        implements Event { }

    /// `+CTCC`: a call is connected. No independent source gives the order of these fields.
    record CallConnected(int instance, AiService service, Circuit circuit, OptionalInt priority)
        implements Event { }

    /// `+CTXG`: somebody may talk.
    ///
    /// @param grant 0 granted, 1 not granted, 2 queued, 3 granted to another
    /// @param permission whether talking may be asked for
    /// @param talker empty for ourselves
    record TalkGranted(
        int instance, int grant, int permission, int encrypted, Optional<TetraIdentity> talker)
        implements Event { }

    /// `+CDTXC`: the talker stopped.
    record TalkEnded(int instance, int permission) implements Event { }

    /// `+CTCR`: the call is over.
    record Released(int instance, DisconnectCause cause) implements Event { }

    /// `+CTTCT`: the kind of communication for now.
    record CommunicationType(int type) implements Event { }

    /// `+CTDGR`: a direct-mode gateway or repeater is seen.
    record GatewaySeen(int communication, TetraIdentity address, Mni network, int presence)
        implements Event { }

    /// Answers a query, or comes by itself.
    sealed interface Report extends Pei {

        /// The command that asks for it, without `AT+`.
        default String name() {
            return switch (this) {
                case Registration _ -> "CREG";
                case Signal _ -> "CSQ";
                case OwnNumber _ -> "CNUMF";
                case GroupListed _ -> "CNUMS";
                case GroupSelected _ -> "CTGS";
                case Mode _ -> "CTOM";
                case MessageStatus _ -> "CMGS";
                case Identification(String name, _) -> name;
                case GpsPosition _ -> "GPSPOS";
            };
        }
    }

    /// `+CREG`: whether the terminal has a network.
    ///
    /// @param state 0 searching, 1 home, 2 none, 3 rejected, 4 unknown, 5 visited
    record Registration(int state, OptionalInt area, Optional<Mni> network) implements Report {

        /// Whether it has.
        public boolean registered() {
            return state == 1 || state == 5;
        }
    }

    /// `+CSQ`: how strongly the network is received.
    record Signal(int level, OptionalInt errors) implements Report {

        private static final int UNKNOWN = 99;

        /// In dBm.
        public OptionalInt dbm() {
            return level == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(-113 + 2 * level);
        }
    }

    /// `+CNUMF`: a number of our own.
    ///
    /// @param type 0 ours, 1 group, 2 and 3 gateways, 4 and 5 service centres, 6 ours with its
    /// network, 7 group with its network
    record OwnNumber(int type, TetraIdentity identity) implements Report { }

    /// `+CNUMS`: a talkgroup in the terminal.
    record GroupListed(int type, TetraIdentity group, String label) implements Report { }

    /// `+CTGS`: a talkgroup is selected.
    ///
    /// @param type 0 none, 1 selected, 2 to 7 scanned with priority 1 to 6
    record GroupSelected(OptionalInt type, TetraIdentity group) implements Report { }

    /// `+CTOM`: the operating mode.
    ///
    /// @param mode 0 trunked, 1 direct, 2 and 3 dual watch, 5 gateway, 6 repeater
    record Mode(int mode) implements Report { }

    /// `+CMGS`: at once the answer to sending and, later, what became of it.
    ///
    /// @param status 4 sent, 5 failed
    record MessageStatus(int instance, OptionalInt status, OptionalInt reference)
        implements Report {

        /// The network has it. Nobody may have read it.
        public static final int SENT = 4;
        /// The network has it not.
        public static final int FAILED = 5;
    }

    /// `+GMI`, `+GMM`, `+GMR`: maker, model or revision.
    ///
    /// @param name which of them, without the plus sign
    record Identification(String name, String text) implements Report { }

    /// `+GPSPOS`: where the terminal itself is, in WGS 84 degrees. Motorola only.
    record GpsPosition(LocalTime utc, double latitude, double longitude, int satellites)
        implements Report { }

    /// A line without use for us, or a part of an answer that has no name before it.
    record Unknown(String line) implements Pei { }
}
