package org.watchlink.routes.hytera;

import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.hytera.CallType;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Rcp;
import org.watchlink.adapters.hytera.Rcp.ReceiveStatus;
import org.watchlink.adapters.hytera.Rcp.RepeaterStatus;
import org.watchlink.adapters.hytera.ReceiveProcess;
import org.watchlink.adapters.hytera.RepeaterService;
import org.watchlink.adapters.hytera.RepeaterState;
import org.watchlink.adapters.hytera.StatusTarget;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.EmergencyEnded;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.AtLink;
import org.watchlink.routes.radio.Talkgroup;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;

/// Hytera's radio control in the control room's words: who speaks, and who cries for help.
///
/// An emergency is a receive or repeater status of an emergency call type, an emergency received in
/// silence, a status report of the emergency button, man-down or lone-worker, or an emergency alarm
/// with sender. A repeater tells of one emergency several times; the alerts fold that.
final class ControlMeaning {

    private ControlMeaning() { }

    static List<RadioEvent> of(Heard heard, Rcp message) {
        return switch (message) {
            case ReceiveStatus status -> received(heard, status);
            case RepeaterStatus status -> repeated(heard, status);
            case Rcp.RadioStatusReport(StatusTarget target, int value) ->
                target.emergency() && value != 0 ? List.of(atLink(heard, cry(target))) : List.of();
            case Rcp.Unknown(int opcode, _) -> switch (opcode) {
                case Rcp.EMERGENCY_ALARM_WITH_SENDER -> List.of(atLink(heard, Cry.BUTTON));
                case Rcp.CANCEL_EMERGENCY_ALARM_WITH_SENDER ->
                    List.of(new EmergencyEnded(heard, new AtLink(heard.link())));
                default -> List.of();
            };
            case Rcp.CallRequest _, Rcp.CallReply _, Rcp.DropCall _, Rcp.DropCallReply _,
                Rcp.KeyOperation _, Rcp.KeyOperationReply _, Rcp.StatusBroadcastRequest _,
                Rcp.StatusBroadcastReply _, Rcp.MessageBroadcastRequest _,
                Rcp.MessageBroadcastReply _, Rcp.RadioStatusRequest _, Rcp.TransmitStatus _,
                Rcp.RadioCheck _, Rcp.RemoteMonitor _, Rcp.AlertCall _, Rcp.RadioDisable _,
                Rcp.RadioEnable _, Rcp.OwnAddressQuery _, Rcp.OwnAddressReply _, Rcp.Named _ ->
                List.of();
        };
    }

    private static List<RadioEvent> received(Heard heard, ReceiveStatus status) {
        SubscriberId radio = Radios.subscriber(heard, status.source());
        Optional<Talkgroup> talkgroup = talkgroup(status.type(), status.target());
        if (status.process().equals(ReceiveProcess.EXIT_EMERGENCY)) {
            return List.of(new EmergencyEnded(heard, radio));
        }
        if (status.type().emergency()
            || status.process().equals(ReceiveProcess.SILENT_EMERGENCY)) {
            return List.of(emergency(heard, radio, status.type(), talkgroup));
        }
        if (!voice(status.type())) {
            return List.of();
        }
        if (status.process().equals(ReceiveProcess.VOICE)) {
            return List.of(new CallBegun(heard, radio, talkgroup));
        }
        return status.process().equals(ReceiveProcess.END)
            ? List.of(new CallEnded(heard, radio, talkgroup)) : List.of();
    }

    private static List<RadioEvent> repeated(Heard heard, RepeaterStatus status) {
        SubscriberId radio = Radios.subscriber(heard, status.sender());
        Optional<Talkgroup> talkgroup = talkgroup(status.type(), status.target());
        if (status.type().emergency()) {
            return List.of(emergency(heard, radio, status.type(), talkgroup));
        }
        if (!voice(status.type()) || !status.service().equals(RepeaterService.VOICE)
            || status.sender().id() == 0) {
            return List.of();
        }
        if (status.state().equals(RepeaterState.LOCAL_REPEATING)
            || status.state().equals(RepeaterState.IP_REPEATING)) {
            return List.of(new CallBegun(heard, radio, talkgroup));
        }
        return status.state().equals(RepeaterState.CHANNEL_HANG)
            ? List.of(new CallEnded(heard, radio, talkgroup)) : List.of();
    }

    private static Emergency emergency(
        Heard heard, SubscriberId radio, CallType type, Optional<Talkgroup> talkgroup) {
        Cry cry = type.equals(CallType.EMERGENCY_ALARM) ? Cry.BUTTON : Cry.CALL;
        return new Emergency(heard, radio, cry, talkgroup, Optional.empty());
    }

    private static Emergency atLink(Heard heard, Cry cry) {
        return new Emergency(
            heard, new AtLink(heard.link()), cry, Optional.empty(), Optional.empty());
    }

    private static Cry cry(StatusTarget target) {
        if (target.equals(StatusTarget.MAN_DOWN)) {
            return Cry.MAN_DOWN;
        }
        return target.equals(StatusTarget.LONE_WORKER) ? Cry.LONE_WORKER : Cry.BUTTON;
    }

    private static boolean voice(CallType type) {
        return type.code() <= CallType.ALL.code()
            || type.equals(CallType.PRIORITY_PRIVATE) || type.equals(CallType.PRIORITY_GROUP)
            || type.equals(CallType.PRIORITY_ALL);
    }

    private static Optional<Talkgroup> talkgroup(CallType type, RadioIp target) {
        boolean group = type.equals(CallType.GROUP) || type.equals(CallType.EMERGENCY_GROUP)
            || type.equals(CallType.PRIORITY_GROUP)
            || type.equals(CallType.EMERGENCY_ALARM) || type.equals(CallType.EMERGENCY_ALARM_CALL);
        return group && target.id() != 0
            ? Optional.of(new DmrGroup(target.id())) : Optional.empty();
    }
}
