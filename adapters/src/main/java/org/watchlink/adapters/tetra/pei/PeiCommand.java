package org.watchlink.adapters.tetra.pei;

import java.util.OptionalInt;
import org.watchlink.adapters.wire.Bits;

/// What a terminal is asked over its Peripheral Equipment Interface (EN 300 392-5).
public sealed interface PeiCommand {

    /// `AT`: are you there?
    record Attention() implements PeiCommand { }

    /// `ATE`: repeat what you are told, or do not.
    record Echo(boolean on) implements PeiCommand { }

    /// `ATZ`: forget everything said so far. A Sepura restarts, which takes 20 s.
    record Reset() implements PeiCommand { }

    /// `AT+name?`: how does it stand?
    record Query(String name) implements PeiCommand { }

    /// `AT+name=?`: what do you take?
    record Test(String name) implements PeiCommand { }

    /// `AT+CSCS`: spell in this character set.
    record CharacterSet(String name) implements PeiCommand { }

    /// `AT+CTOM`: work in this mode. It retunes the radio.
    record SetMode(int mode) implements PeiCommand { }

    /// `AT+CTSP`: bring this service here, until you are switched off.
    ///
    /// @param profile 1 here only, 2 here and on the radio's own screen
    record Register(int profile, int layer1, OptionalInt layer2) implements PeiCommand { }

    /// `AT+CTSDS`: send messages so from now on.
    ///
    /// @param calledType as in [TetraIdentity]
    /// @param encrypted 1 end to end
    record SdsService(AiService service, int calledType, int area, int priority, int encrypted)
        implements PeiCommand { }

    /// `AT+CMGS` and its body: send this.
    record SendSds(String called, Bits bits) implements PeiCommand { }

    /// `AT+CTSDC`: make calls so from now on: service, called type, area, hook, simplex, e2ee,
    /// communication, slots, request to talk, priority, hidden identity.
    record CallService(
        AiService service, int calledType, int area, int hook, int simplex, int encrypted,
        int communication, int slots, int requestToTalk, int priority, int hidden)
        implements PeiCommand { }

    /// `ATD`: call this number.
    record Dial(String called) implements PeiCommand { }

    /// `ATA`: take the call.
    record Answer() implements PeiCommand { }

    /// `ATH`: end the call.
    record HangUp() implements PeiCommand { }

    /// `AT+CTXD`: we want to talk.
    ///
    /// @param priority 0 low, 1 high, 2 pre-emptive, 3 emergency
    record PressToTalk(int instance, int priority) implements PeiCommand { }

    /// `AT+CUTXC`: we have finished talking.
    record ReleaseTalk(int instance) implements PeiCommand { }

    /// `AT+CTGS`: select this talkgroup.
    record SelectGroup(int type, String group) implements PeiCommand { }

    /// `AT+CNUMS`: list these entries of the talkgroups next time.
    record GroupWindow(int type, int first, int last) implements PeiCommand { }

    /// `AT+CTDCT`: communicate so in direct mode.
    record DirectMode(int type) implements PeiCommand { }

    /// A command that no source describes.
    record Unknown(String line) implements PeiCommand { }
}
