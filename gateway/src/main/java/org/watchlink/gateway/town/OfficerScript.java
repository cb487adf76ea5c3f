package org.watchlink.gateway.town;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.watchlink.adapters.tetra.lip.LipCodec;
import org.watchlink.adapters.tetra.lip.LipData;
import org.watchlink.adapters.tetra.lip.LipElement;
import org.watchlink.adapters.tetra.lip.LipError;
import org.watchlink.adapters.tetra.lip.LipPosition;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.lip.LipReport.LongReport;
import org.watchlink.adapters.tetra.lip.LipReport.ShortReport;
import org.watchlink.adapters.tetra.lip.LipShape;
import org.watchlink.adapters.tetra.lip.LipSpeed;
import org.watchlink.adapters.tetra.lip.LipTime;
import org.watchlink.adapters.tetra.lip.LipVelocity;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.tetra.pei.DisconnectCause;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.TetraIdentity;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsTl;
import org.watchlink.adapters.tetra.sds.TextParts;
import org.watchlink.adapters.tetra.sds.UserData;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.gateway.town.Duty.Way;
import org.watchlink.routes.radio.Position;

/// What the terminal of the control room says of its officers, and when.
final class OfficerScript {

    private static final int EMERGENCY_PRIORITY = 15;
    private static final int MOST_BITS = 1000;
    private static final int REFERENCES = 255;
    private static final int CALLS = 14;
    private static final Pei.Circuit GROUP_CALL = new Pei.Circuit(
        OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(0), OptionalInt.of(1),
        OptionalInt.of(1));
    private static final List<String> TEXTS = List.of(
        "One detained, van please",
        "Can you look at the taxi rank?",
        "Area search negative",
        "Thanks for the pictures, good stop",
        "Please keep the last 30 minutes of the market place for us. Two males, one in a grey "
            + "tracksuit with a white cap, the other with a red rucksack, left on foot towards "
            + "the station car park.");

    private final TetraIdentity own;
    private final List<Integer> statuses;
    private final RandomGenerator random;
    private final SdsCodec sds = new SdsCodec();
    private int reference;
    private int call;

    /// Something that the terminal says, so long after it began.
    record Spoken(Duration after, Pei.Event event) { }

    /// The terminal is `own`; these are the values of the statuses that officers use.
    OfficerScript(TetraIdentity own, List<Integer> statuses, RandomGenerator random) {
        this.own = own;
        this.statuses = statuses;
        this.random = random;
    }

    /// Where the officer is, and why the radio says so.
    Pei.Event position(Officer who, LipReason reason) {
        int sixteenth = (int) Math.round(who.walk().heading() / 22.5) % 16;
        return shortData(who, new LipCodec().encode(new ShortReport(
            LipTime.Elapsed.UNDER_5_S, here(who), LipError.UNDER_20_M,
            LipSpeed.ofKmh(who.walk().speed()), sixteenth, LipData.because(reason),
            Bits.ofHex(""))));
    }

    /// An emergency, as the terminal hears it once.
    List<Spoken> emergency(Officer who, Way way) {
        return switch (way) {
            case STATUS -> List.of(now(status(who, new Sds.Emergency())));
            case LIP -> List.of(now(position(who, LipReason.EMERGENCY)));
            case CALL -> call(who, who, EMERGENCY_PRIORITY);
            case REPORT -> List.of(now(shortData(who, new LipCodec().encode(new LongReport(
                LipTime.Elapsed.UNDER_5_S, new LipShape.Point(here(who)),
                LipVelocity.NONE, false, LipData.because(LipReason.STATUS),
                List.of(new LipElement.StatusValue(0)), Bits.ofHex(""))))));
        };
    }

    /// A status.
    List<Spoken> status(Officer who) {
        return statuses.isEmpty() ? List.of() : List.of(now(status(
            who, new Sds.UserStatus(statuses.get(random.nextInt(statuses.size()))))));
    }

    /// A text; a long one comes in parts.
    List<Spoken> text(Officer who) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        reference = reference % REFERENCES + 1;
        List<UserData> parts =
            new TextParts(MOST_BITS, false, false).of(text, reference).orElseThrow();
        List<Spoken> spoken = new ArrayList<>();
        for (UserData part : parts) {
            reference = reference % REFERENCES + 1;
            spoken.add(new Spoken(
                Duration.ofSeconds(spoken.size()),
                shortData(who, sds.encode(new SdsTl.Transfer(
                    SdsTl.ReportRequest.RECEIVED, false, reference, Optional.empty(), part)))));
        }
        return spoken;
    }

    /// `who` speaks on the talkgroup, `other` answers, and then nobody says any more.
    List<Spoken> call(Officer who, Officer other, int priority) {
        call = call % CALLS + 1;
        Duration answer = Duration.ofMillis(random.nextInt(3000, 6000));
        Duration end = answer.plusMillis(random.nextInt(2000, 5000));
        return List.of(
            now(new Pei.CallIncoming(
                call, 0, AiService.SPEECH, Optional.of(who.inCalls()), GROUP_CALL,
                Optional.of(who.groupInCalls()), OptionalInt.of(priority))),
            now(granted(who)),
            new Spoken(answer, new Pei.TalkEnded(call, 0)),
            new Spoken(answer.plusMillis(500), granted(other)),
            new Spoken(end, new Pei.TalkEnded(call, 0)),
            new Spoken(end.plusSeconds(3), new Pei.Released(call, DisconnectCause.TIMER)));
    }

    /// A report on what was sent to the officer: as a message of its own or, from other makers'
    /// radios, in a status.
    Pei.Event report(Officer who, SdsTl.Report report, Sds.ShortReport.Kind kind) {
        return who.issi() % 2 == 0
            ? shortData(who, sds.encode(report))
            : status(who, new Sds.ShortReport(kind, report.reference()));
    }

    private Pei.TalkGranted granted(Officer who) {
        return new Pei.TalkGranted(call, 3, 0, 0, Optional.of(who.granted()));
    }

    private Pei.Event status(Officer who, Sds.Status status) {
        return received(AiService.STATUS, who, sds.encode(status));
    }

    private Pei.Event shortData(Officer who, Bits bits) {
        return received(AiService.SDS_4, who, bits);
    }

    private Pei.Event received(AiService service, Officer who, Bits bits) {
        return new Pei.SdsReceived(
            service, Optional.of(who.identity()), own, bits.length(), bits, false);
    }

    private static LipPosition here(Officer who) {
        Position at = who.walk().at();
        return LipPosition.ofDegrees(at.latitude(), at.longitude());
    }

    private static Spoken now(Pei.Event event) {
        return new Spoken(Duration.ZERO, event);
    }
}
