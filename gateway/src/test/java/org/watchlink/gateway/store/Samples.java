package org.watchlink.gateway.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.camera.View;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FaultChange.FaultCleared;
import org.watchlink.routes.incident.FaultChange.FaultDeclined;
import org.watchlink.routes.incident.FaultChange.FaultReported;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange.DiscGiven;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootageApprovedFor;
import org.watchlink.routes.incident.FootageChange.FootageEscalated;
import org.watchlink.routes.incident.FootageChange.FootageGone;
import org.watchlink.routes.incident.FootageChange.FootageNoted;
import org.watchlink.routes.incident.FootageChange.FootagePassedOn;
import org.watchlink.routes.incident.FootageChange.FootagePreserved;
import org.watchlink.routes.incident.FootageChange.FootageReceived;
import org.watchlink.routes.incident.FootageChange.FootageRefused;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageChange.FootageShown;
import org.watchlink.routes.incident.FootageChange.FootageWarned;
import org.watchlink.routes.incident.FootageChange.LinkFailed;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageChange.LinkLapsed;
import org.watchlink.routes.incident.FootageChange.LinkOrdered;
import org.watchlink.routes.incident.FootageDisc;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.FootageLink;
import org.watchlink.routes.incident.FootageStage;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentImported;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Person;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Requester;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.FixedPlace;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// One of everything that the log can hold.
public final class Samples {

    /// A time with all the digits that the log keeps.
    public static final Instant AT = Instant.parse("2026-03-01T22:14:07.123456Z");

    private static final Heard HEARD = new Heard("north", AT, "1107-3");
    private static final DmrId RADIO = new DmrId(1107);
    private static final Position SPOT = new Position(53.2587, -2.1254);
    private static final Fix FIX = new Fix(SPOT, 12.5, AT);
    private static final Category ROBBERY = new Category("Robbery", Priority.P2);
    private static final Operator DESK = new Operator("operator", "desk 1");
    private static final View PRESET = new View.ToPreset("7", "Market Place south");
    private static final Premises SHOP = new Premises(
        "P014", "The Clock House", "3 Market Place", SPOT, "Macclesfield", "shopwatch", false);
    private static final Caller CALLER = new Caller(
        RADIO, Optional.of(new Subscriber(RADIO, "Shop 14", "P014", "manager")),
        Optional.of(SHOP));
    private static final List<Candidate> CANDIDATES = List.of(
        new Candidate(14, PRESET, 38, "surveyed preset for these premises; healthy; free; 38 m"),
        new Candidate(15, new View.ToBearing(271.25, 1e-7), 0.000001, "nearest; 52 m"));
    private static final Cue CUE = new Cue(9, 1, 14, PRESET, "first choice");

    private Samples() { }

    private static final IncidentNumber NUMBER =
        new IncidentNumber(41, LocalDate.of(2026, 11, 22), 7);
    private static final IncidentFacts FACTS = new IncidentFacts(
        "Public safety", "Robbery", "", "High Street", Optional.of(SPOT),
        List.of(new Person(Person.Part.SUSPECT, "", "red coat")), 1, true, "followed", "", "");

    private static final Methane METHANE = new Methane(
        true, "rear of 7 High Street", "fire", "gas bottles", "from Mill Lane", Optional.of(3),
        "", "fire, ambulance");

    private static final FootageAsk FOOTAGE = new FootageAsk(
        Optional.of(NUMBER), List.of(new FootageKey(14, AT, AT.plusSeconds(90))),
        new Requester("Sgt Day", "Hertfordshire", Requester.Kind.POLICE, "DPA 2018"),
        FootageAsk.Want.COPY, "Robbery", "");

    /// Every kind of event, with what may be there both there and not.
    public static List<RadioEvent> events() {
        Optional<Fix> nowhere = Optional.empty();
        return List.of(
            new RadioEvent.Emergency(
                HEARD, RADIO, Cry.MAN_DOWN, Optional.of(new DmrGroup(9)), Optional.of(FIX)),
            new RadioEvent.Emergency(
                HEARD, new Issi(4711), Cry.BUTTON, Optional.of(new Gssi(3)), nowhere),
            new RadioEvent.EmergencyEnded(HEARD, RADIO),
            new RadioEvent.Status(HEARD, RADIO, Optional.empty(), "code 2", ROBBERY),
            new RadioEvent.Text(
                HEARD, RADIO, Optional.of(new DmrGroup(9)), "Grüße \"\\/\b\f\n\r\t\u0001\u007f😀"),
            new RadioEvent.PositionReport(HEARD, RADIO, FIX),
            new RadioEvent.CallBegun(HEARD, RADIO, Optional.empty()),
            new RadioEvent.CallEnded(HEARD, RADIO, Optional.of(new DmrGroup(9))),
            new RadioEvent.CallCleared(HEARD, new Gssi(3)),
            new RadioEvent.Registration(HEARD, RADIO, true),
            new RadioEvent.StateReport(HEARD, new Issi(4711), "on patrol"),
            new RadioEvent.LinkChange(HEARD, false, "silent"),
            new RadioEvent.Garbled(HEARD, "length"));
    }

    /// Every kind of occurrence.
    public static List<Occurrence> occurrences() {
        RadioEvent event = events().getFirst();
        Answer answer = new Answer(
            3, Answer.Kind.RECEIVED, AT, "alert got", Answer.State.SENT, "");
        Passage passage = new Passage(
            1, Passage.Kind.ALERT, AT, "Town patrol", "CCTV alert 0001", Passage.State.SENT, "");
        return List.of(
            raised(1),
            new Occurrence.AlertRaised(
                2, event, ROBBERY, new Caller(RADIO, Optional.empty(), Optional.empty()), "", "",
                new Placing(Optional.empty(), Placing.Sureness.UNKNOWN, 0, "unknown radio"),
                List.of()),
            new Occurrence.AlertRepeated(1, event),
            new Occurrence.AlertPlaced(1, placing(new FixedPlace(FIX)), CANDIDATES),
            new Occurrence.AlertPlaced(
                1, placing(new Town("Macclesfield", SPOT, "Cheshire")), List.of()),
            new Occurrence.AlertTaken(1, DESK),
            new Occurrence.CueOrdered(CUE, Operator.SYSTEM),
            new Occurrence.CueReported(new CueReport(CUE, CueState.NOT_CONFIRMED, "no status")),
            new Occurrence.AnswerSent(1, answer, DESK),
            new Occurrence.AnswerReported(1, answer),
            new Occurrence.NoteWritten(1, "went towards the station", DESK),
            new Occurrence.AlertPassed(1, "Cheshire", DESK),
            new Occurrence.TextPassed(1, passage, new Gssi(3), DESK),
            new Occurrence.TextPassed(1, passage, new Issi(4711), DESK),
            new Occurrence.StatusPassed(1, passage, 0x900C, new Gssi(3), DESK),
            new Occurrence.PassageReported(
                1, passage.became(Passage.State.UNKNOWN, "no report came")),
            new Occurrence.Disclosed(DESK, "alert 0001"),
            new Occurrence.AlertClosed(1, "arrest", "police on scene", DESK),
            new Occurrence.RadioHeard(events().getLast()),
            new Occurrence.CameraChanged(new CameraHealth(14, false, "no answer in 3 s")),
            new Occurrence.DeskChanged(DESK, true),
            new Occurrence.DeskMuted(DESK, Optional.of(AT)),
            new Occurrence.DeskMuted(DESK, Optional.empty()),
            new Occurrence.EntryAdopted(
                "0123456789abcdef", 3, AT, "DeskChanged", "{}", "ab".repeat(32), DESK),
            new IncidentOpened(
                NUMBER, IncidentStatus.EXERCISE, "Macclesfield", "Cheshire", List.of(1L), false,
                FACTS, Operator.SYSTEM),
            new IncidentAmended(NUMBER, 2, FACTS.with(METHANE), "two, not one", DESK),
            new AlertMoved(NUMBER, 2, NUMBER, true, "the same fight", DESK),
            new IncidentMerged(NUMBER, NUMBER, "the same", DESK),
            new IncidentRelocated(
                NUMBER, "Macclesfield", "Congleton", "Cheshire", "typed wrong", DESK),
            new CameraNamed(NUMBER, 14, AT, AT.plusSeconds(60), DESK),
            new IncidentNoted(NUMBER, "ran off", DESK),
            new IncidentClosed(NUMBER, 3, FACTS, DESK),
            new IncidentImported(
                NUMBER, "BORIS 1", "Macclesfield", "Cheshire", AT, AT,
                List.of(new CameraUse(14, 0, AT, Optional.of(AT))), "desk 1", FACTS, DESK),
            new PartnerDeclared(
                "cheshire", List.of("Cheshire"), List.of(), IncidentStatus.ACTUAL, false),
            new CategoriesDeclared(List.of(new IncidentCategory(
                "Robbery", "Public safety", "Robbery", "Security", "Robbery", "Severe",
                "Immediate", "Observed", false))),
            new PartnerWithdrawn("cheshire"),
            new PoliceAnswered(NUMBER, new Receipt(
                "cheshire", Receipt.Step.ACCEPTED, "123", "Immediate", "a", AT, "")),
            new PoliceAsked(NUMBER, new Question(
                1, "cheshire", "which way?", "a", AT, Optional.empty())),
            new QuestionAnswered(NUMBER, 1, "north", DESK),
            new FeedRead("cheshire", "client", "pull", 1, 9),
            new FootageRequested(1, FOOTAGE, false, DESK),
            new FootageAmended(1, FOOTAGE, true, "camera", DESK),
            new FootageApproved(1, DESK),
            new FootageApprovedFor(1, "A. Example", DESK),
            new FootagePassedOn(1, List.of("A. Example", "B. Example")),
            new FootageRefused(1, "not ours", DESK),
            new FootagePreserved(1, 1, "store 3", "ab".repeat(32), AT, DESK),
            new FootageGone(1, 1, AT, AT.plusSeconds(9)),
            new LinkOrdered(1, "DC Night", "night@police.example", AT, DESK),
            new LinkGiven(1, new FootageLink(
                "L1", "DC Night", "night@police.example", AT, "ab".repeat(32)), DESK),
            new LinkFailed(1, "no such officer"),
            new LinkLapsed(1),
            new DiscGiven(
                1, new FootageDisc("D-7", "PC Gray", AT, "GRY/1", "a", "form 88"), DESK),
            new FootageShown(1, "Sgt Day", DESK),
            new FootageReceived(1, "DC Night", "", DESK),
            new FootageWarned(1, 1, 5),
            new FootageEscalated(1, FootageStage.APPROVAL),
            new FootageNoted(1, "called", DESK),
            new FaultReported(1, 14, "no picture", DESK),
            new FaultCleared(1, 14, "A. Mender", "new cable", DESK),
            new FaultDeclined(14, "works at the pole", DESK));
    }

    /// A full-grown alert.
    public static Occurrence raised(long alert) {
        return new Occurrence.AlertRaised(
            alert, events().getFirst(), ROBBERY, CALLER, "Macclesfield", "shopwatch",
            placing(SHOP), CANDIDATES);
    }

    /// The entry of this number: an alert.
    public static Entry entry(long number) {
        return new Entry(number, AT.plusMillis(number), raised(number));
    }

    private static Placing placing(Place place) {
        return new Placing(
            Optional.of(place), Placing.Sureness.CONFIRMED, 12.5, "premises, confirmed by a fix");
    }
}
