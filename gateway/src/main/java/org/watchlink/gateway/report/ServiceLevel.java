package org.watchlink.gateway.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A service between the control room and those it serves, of which it is measured how long it
/// takes.
public enum ServiceLevel {
    /// An operator takes an alert.
    TAKING(
        "alert-to-operator", "Alert to operator", "Alerts", "Taken", "Priority", "Alert", "s",
        "Measured is from the log's line by which an alert was raised until an operator took it "
            + "first.",
        "An alert counts whether or not it became an incident; one that was closed untaken stays "
            + "in the first number alone."),
    /// The police are told of an alert.
    TELLING(
        "alert-to-police", "Alert to police", "Alerts told", "Told", "Partner", "Alert", "s",
        "Measured is from the moment that the radio's call reached the gateway until the log's "
            + "line by which it came into a partner's feed. How long the partner took to fetch it "
            + "is not in it.",
        "An alert counts once for every partner of the police that was told of it; one that none "
            + "was told of is not among them."),
    /// The police say that they have an incident.
    RECEIPT(
        "police-receipt", "Police receipt", "Incidents told", "With a receipt", "Partner", "",
        "min",
        "Measured is from the log's line by which an incident came into a partner's feed until "
            + "its first receipt, of whatever kind, was written down: usually \"received\".",
        "An incident counts once for every partner of the police that was told of it."),
    /// The police accept an incident.
    ACCEPTANCE(
        "police-acceptance", "Police acceptance", "Incidents told", "Accepted", "Partner", "",
        "min",
        "Measured is from the log's line by which an incident came into a partner's feed until "
            + "its first receipt \"accepted\" was written down.",
        "An incident counts once for every partner of the police that was told of it."),
    /// The police say what came of an incident.
    FEEDBACK(
        "police-feedback", "Police feedback", "Incidents told", "With an outcome", "Partner", "",
        "h",
        "Measured is from the log's line by which an incident came into a partner's feed until "
            + "its first receipt \"resolved\" or \"rejected\" was written down.",
        "An incident counts once for every partner of the police that was told of it."),
    /// A request for footage is decided on.
    DECISION(
        "footage-decision", "Footage request to decision", "Requests", "Decided", "Organisation",
        "Request", "h",
        "Measured is from the request's line in the log until it was first approved or refused.",
        "Requests about exercises and tests do not count."),
    /// Footage is given to who asked for it.
    HANDOVER(
        "footage-handover", "Footage request to hand-over", "Requests", "Handed over",
        "Organisation", "Request", "h",
        "Measured is from the request's line in the log until a link or a disc was first given, "
            + "or the footage was shown.",
        "Requests that were refused do not count, nor those about exercises and tests.");

    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    private final String word;
    private final String title;
    private final String all;
    private final String done;
    private final String who;
    private final String number;
    private final String unit;
    private final String measured;
    private final String counted;

    ServiceLevel(
        String word, String title, String all, String done, String who, String number,
        String unit, String measured, String counted) {
        this.word = word;
        this.title = title;
        this.all = all;
        this.done = done;
        this.who = who;
        this.number = number;
        this.unit = unit;
        this.measured = measured;
        this.counted = counted;
    }

    /// The service whose report has this name.
    static Optional<ServiceLevel> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /// The name of its report.
    public String word() {
        return word;
    }

    /// The name of its target in the configuration: `alertToPolice` for `alert-to-police`.
    String target() {
        return HYPHEN.matcher(word).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    String title() {
        return title;
    }

    /// What is counted.
    String all() {
        return all;
    }

    /// What is counted of those that were done.
    String done() {
        return done;
    }

    /// Who is served, or serves.
    String who() {
        return who;
    }

    /// What a lap's number is the number of; empty where it has none.
    String number() {
        return number;
    }

    /// In which times are told: `s`, `min` or `h`.
    String unit() {
        return unit;
    }

    String measured() {
        return measured;
    }

    String counted() {
        return counted;
    }

    /// A time in the unit, rounded down to three decimals.
    double in(Duration time) {
        Duration thousandth = switch (unit) {
            case "s" -> Duration.ofMillis(1);
            case "min" -> Duration.ofMillis(60);
            default -> Duration.ofMillis(3_600);
        };
        return Math.floorDiv(time.toNanos(), thousandth.toNanos()) / 1_000.0;
    }
}
