package org.watchlink.gateway.town;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.watchlink.adapters.hytera.CallType;
import org.watchlink.adapters.hytera.Hdap;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.hytera.Lp;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Rcp;
import org.watchlink.adapters.hytera.ReceiveProcess;
import org.watchlink.adapters.hytera.RepeaterMode;
import org.watchlink.adapters.hytera.RepeaterService;
import org.watchlink.adapters.hytera.RepeaterState;
import org.watchlink.adapters.hytera.StatusTarget;
import org.watchlink.adapters.hytera.Telemetry;
import org.watchlink.adapters.hytera.Tmp;
import org.watchlink.adapters.hytera.UnknownHdap;
import org.watchlink.adapters.hytera.Utf16Text;
import org.watchlink.adapters.wire.Octets;

/// How a repeater tells of an incident: what it forwards, and when.
final class Script {

    /// Whom the radios write to.
    static final RadioIp DISPATCHER = RadioIp.radio(1);

    /// A private text of three octets: too short to be one.
    private static final Hdap CUT_OFF = new UnknownHdap(0x09, 0xA1, Octets.ofHex("0a0000"));

    private static final List<String> DESCRIPTIONS = List.of(
        "2 males, blue jackets, towards the station",
        "Female, red coat, pushchair, left without paying",
        "Group of 6 outside, not moving on when asked",
        "Male 50s, grey beard, green rucksack, trying doors",
        "Same two as yesterday, heading to the bus stop",
        "Male on black e-bike circling the car park",
        "Customer refusing to leave, shouting at staff",
        "Lad in white trainers just ran out with a bag",
        "3 youths on bikes by the fountain, throwing stones",
        "Lady fallen by the crossing, staff with her",
        "Man asleep in the doorway, does not wake",
        "Woman, yellow scarf, hiding bottles in a pram");

    private final RandomGenerator random;
    private final LongSupplier requests;
    private final InstantSource clock;

    /// Something that a repeater forwards, so long after the incident began.
    record Said(Duration after, HyteraService service, Hdap message) { }

    /// `requests` gives the numbers of texts.
    Script(RandomGenerator random, LongSupplier requests, InstantSource clock) {
        this.random = random;
        this.requests = requests;
        this.clock = clock;
    }

    List<Said> of(Incident incident) {
        Handset who = incident.who();
        return switch (incident.trouble()) {
            case VOICE_CALL -> call(who);
            case SHOP_THEFT, ANTI_SOCIAL, FIGHT, DISORDER, ROBBERY, KNOWN_OFFENDER,
                SUSPICIOUS_PERSON, REFUSED_ENTRY, DRUGS, MISSING_CHILD, VULNERABLE_PERSON,
                FIRST_AID_NEEDED, STAFF_ASSAULTED, RADIO_CHECK, LOW_BATTERY ->
                pressed(who, incident.trouble().text().orElseThrow());
            case DESCRIPTION -> List.of(description(who));
            case EMERGENCY_BUTTON, UNKNOWN_RADIO -> alarm(who);
            case EMERGENCY_CALL -> List.of(
                now(heard(who, ReceiveProcess.VOICE, CallType.EMERGENCY_GROUP)),
                later(seconds(4, 9), heard(who, ReceiveProcess.HANG, CallType.EMERGENCY_GROUP)));
            case EMERGENCY_WITH_FIX -> List.of(
                now(heard(who, ReceiveProcess.VOICE, CallType.EMERGENCY_ALARM)),
                new Said(Duration.ofMillis(1200), HyteraService.LP,
                    new Lp.EmergencyReport(who.address(), 0, Whereabouts.of(
                        who, random.nextInt(5, 60), random.nextInt(360), clock.instant()))));
            case MAN_DOWN -> sensor(StatusTarget.MAN_DOWN);
            case LONE_WORKER -> sensor(StatusTarget.LONE_WORKER);
            case PANIC_STRIP -> List.of(
                strip(Duration.ZERO, who, Telemetry.Level.EFFECTIVE),
                strip(Duration.ofSeconds(15), who, Telemetry.Level.INEFFECTIVE));
            case GARBLED -> List.of(new Said(Duration.ZERO, HyteraService.TMP, CUT_OFF));
        };
    }

    /// Some repeaters tell of the radio that they hear, others of what they do themselves.
    private List<Said> call(Handset who) {
        Duration spoken = seconds(3, 9);
        return who.talkgroup() / 100 % 2 == 0
            ? List.of(
                now(heard(who, ReceiveProcess.VOICE, CallType.GROUP)),
                later(spoken, heard(who, ReceiveProcess.HANG, CallType.GROUP)),
                later(spoken.plusSeconds(2), heard(who, ReceiveProcess.END, CallType.GROUP)))
            : List.of(
                now(repeated(who, RepeaterState.LOCAL_REPEATING)),
                later(spoken, repeated(who, RepeaterState.LOCAL_HANG)),
                later(spoken.plusSeconds(2), repeated(who, RepeaterState.CHANNEL_HANG)));
    }

    /// One in five presses twice, for good measure.
    private List<Said> pressed(Handset who, String text) {
        List<Said> said = new ArrayList<>(List.of(text(Duration.ZERO, who, text)));
        if (random.nextInt(5) == 0) {
            said.add(text(seconds(2, 6), who, text));
        }
        return said;
    }

    private Said description(Handset who) {
        String text = DESCRIPTIONS.get(random.nextInt(DESCRIPTIONS.size()));
        return random.nextBoolean()
            ? text(Duration.ZERO, who, text)
            : new Said(Duration.ZERO, HyteraService.TMP, new Tmp.GroupText(
                false, requests.getAsLong(), RadioIp.bare(who.talkgroup()), who.address(),
                Utf16Text.of(text), Optional.empty()));
    }

    /// The radio signals twice, and often somebody switches the emergency off again.
    private List<Said> alarm(Handset who) {
        List<Said> said = new ArrayList<>(List.of(
            now(heard(who, ReceiveProcess.VOICE, CallType.EMERGENCY_ALARM)),
            later(Duration.ofSeconds(2),
                heard(who, ReceiveProcess.VOICE, CallType.EMERGENCY_ALARM))));
        if (random.nextBoolean()) {
            said.add(later(seconds(60, 120),
                heard(who, ReceiveProcess.EXIT_EMERGENCY, CallType.EMERGENCY_ALARM)));
        }
        return said;
    }

    /// A sensor report does not say of which radio it is.
    private static List<Said> sensor(StatusTarget target) {
        return List.of(
            now(new Rcp.RadioStatusReport(target, 1)),
            later(Duration.ofSeconds(30), new Rcp.RadioStatusReport(target, 0)));
    }

    private static Said strip(Duration after, Handset who, Telemetry.Level level) {
        return new Said(after, HyteraService.TP, new Telemetry.StatusReport(
            who.address(), DISPATCHER, 0, CallType.PRIVATE, Telemetry.Pins.of(1), level));
    }

    private Said text(Duration after, Handset who, String text) {
        return new Said(after, HyteraService.TMP, new Tmp.PrivateText(
            false, requests.getAsLong(), DISPATCHER, who.address(), Utf16Text.of(text),
            Optional.empty()));
    }

    private static Rcp heard(Handset who, ReceiveProcess process, CallType type) {
        return new Rcp.ReceiveStatus(
            process, type, RadioIp.bare(who.talkgroup()), RadioIp.bare(who.id()));
    }

    private static Rcp repeated(Handset who, RepeaterState state) {
        return new Rcp.RepeaterStatus(
            RepeaterMode.SINGLE, state, RepeaterService.VOICE, CallType.GROUP,
            RadioIp.bare(who.talkgroup()), RadioIp.bare(who.id()));
    }

    private static Said now(Rcp message) {
        return later(Duration.ZERO, message);
    }

    private static Said later(Duration after, Rcp message) {
        return new Said(after, HyteraService.RCP, message);
    }

    private Duration seconds(int least, int most) {
        return Duration.ofMillis(random.nextInt(least * 1000, most * 1000));
    }
}
