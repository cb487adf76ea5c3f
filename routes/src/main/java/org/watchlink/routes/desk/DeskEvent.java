package org.watchlink.routes.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.SubscriberId;

/// What an operator can be told.
public sealed interface DeskEvent {

    /// Everything as it is: the alerts that are open or were closed lately, those of them whose
    /// last change is not yet recorded, the incidents that still have to be completed or that the
    /// police ask about, the links, the cameras that cannot be used, and who is at which desk. All
    /// of it is recorded up to log number `number`. `epoch` changes with every start of the
    /// process.
    record Snapshot(
        String epoch, long number, Instant at, List<Alert> alerts, List<Long> unrecorded,
        List<Incident> incidents, List<LinkHealth> links,
        List<CameraHealth> cameras, List<Operator> desks, List<Muted> muted)
        implements DeskEvent { }

    /// Something happened: the log's line, the incidents that it changed, and the alert as it is
    /// now where it concerns one, unless what is told at the same time has a later form of it.
    /// `recorded` is false while the log has not yet made it durable; it is told again when it is.
    record Changed(
        long number, Instant at, boolean recorded, Occurrence occurrence, Optional<Alert> alert,
        List<Incident> incidents)
        implements DeskEvent {

        /// Without the alert.
        public Changed alone() {
            return new Changed(
                number, at, recorded, occurrence, Optional.empty(), incidents);
        }
    }

    /// How everything is, every two seconds: a screen that does not hear this is not live.
    /// `registers` is when the registers were last read,
    /// `notices` what somebody must see to before long.
    record Health(
        Instant at, long head, boolean recording, List<LinkHealth> links, int camerasUp,
        int camerasTotal, Instant registers,
        List<String> notices) implements DeskEvent { }

    /// The police radio as it is: told when it changes, only to desks that are entitled to it, and
    /// never written down. `open` says whether it may be used, `reason` why not; `sends` whether
    /// this site may send. `officers` are those heard lately, `talks` who speaks on which talkgroup
    /// of those monitored.
    record Airwave(
        Instant at, boolean open, boolean sends, String reason, List<Officer> officers,
        List<Talk> talks) implements DeskEvent { }

    /// An officer's radio as it was last heard. `callSign` and `force` are empty where the register
    /// does not know it; `state` is the officer's last status.
    record Officer(
        SubscriberId radio, String callSign, String force, Instant heardAt, Optional<Fix> fix,
        String state) { }

    /// A call on a talkgroup; `speaker` is empty while nobody speaks.
    record Talk(String talkgroup, Instant since, Optional<SubscriberId> speaker) { }

    /// An action was refused; told to the desk that asked.
    record Refused(DeskAction action, String reason) implements DeskEvent { }

    /// A desk whose sound is off until a time.
    record Muted(String desk, Instant until) { }
}
