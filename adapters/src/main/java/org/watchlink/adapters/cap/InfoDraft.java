package org.watchlink.adapters.cap;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.cap.Info.Category;
import org.watchlink.adapters.cap.Info.Certainty;
import org.watchlink.adapters.cap.Info.ResponseType;
import org.watchlink.adapters.cap.Info.Severity;
import org.watchlink.adapters.cap.Info.Urgency;

/// What an alert says, in British English, being put together; belongs to who began it.
public final class InfoDraft {

    private static final Optional<String> LANGUAGE = Optional.of("en-GB");

    private final List<Category> category;
    private final String event;
    private final Urgency urgency;
    private final Severity severity;
    private final Certainty certainty;
    private final List<ResponseType> responseType = new ArrayList<>();
    private final List<NamedValue> eventCode = new ArrayList<>();
    private Optional<OffsetDateTime> effective = Optional.empty();
    private Optional<OffsetDateTime> onset = Optional.empty();
    private Optional<OffsetDateTime> expires = Optional.empty();
    private Optional<String> senderName = Optional.empty();
    private Optional<String> headline = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> instruction = Optional.empty();
    private Optional<String> web = Optional.empty();
    private Optional<String> contact = Optional.empty();
    private final List<NamedValue> parameter = new ArrayList<>();
    private final List<Resource> resource = new ArrayList<>();
    private final List<Area> area = new ArrayList<>();

    /// Begins with what is always said.
    public InfoDraft(
        List<Category> category, String event, Urgency urgency, Severity severity,
        Certainty certainty) {
        this.category = List.copyOf(category);
        this.event = event;
        this.urgency = urgency;
        this.severity = severity;
        this.certainty = certainty;
    }

    /// What its reader should do.
    public InfoDraft responseType(ResponseType more) {
        responseType.add(more);
        return this;
    }

    /// The event in somebody's list of events.
    public InfoDraft eventCode(String name, String value) {
        eventCode.add(new NamedValue(name, value));
        return this;
    }

    /// From when on it holds, if not from when it was sent.
    public InfoDraft effective(OffsetDateTime time) {
        effective = Optional.of(time);
        return this;
    }

    /// When the event begins.
    public InfoDraft onset(OffsetDateTime time) {
        onset = Optional.of(time);
        return this;
    }

    /// How long it holds.
    public InfoDraft expires(OffsetDateTime time) {
        expires = Optional.of(time);
        return this;
    }

    /// The sender for people to read.
    public InfoDraft senderName(String text) {
        senderName = Optional.of(text);
        return this;
    }

    /// It all in a line.
    public InfoDraft headline(String text) {
        headline = Optional.of(text);
        return this;
    }

    /// It all.
    public InfoDraft description(String text) {
        description = Optional.of(text);
        return this;
    }

    /// What to do, for people to read.
    public InfoDraft instruction(String text) {
        instruction = Optional.of(text);
        return this;
    }

    /// Where there is more to read: an absolute URI.
    public InfoDraft web(String uri) {
        web = Optional.of(uri);
        return this;
    }

    /// Whom to ask.
    public InfoDraft contact(String text) {
        contact = Optional.of(text);
        return this;
    }

    /// A value that the standard has no element for.
    public InfoDraft parameter(String name, String value) {
        parameter.add(new NamedValue(name, value));
        return this;
    }

    /// A file that belongs to it.
    public InfoDraft resource(Resource more) {
        resource.add(more);
        return this;
    }

    /// Where it is.
    public InfoDraft area(Area more) {
        area.add(more);
        return this;
    }

    /// What was put together.
    public Info info() {
        return new Info(LANGUAGE, category, event, responseType, urgency, severity, certainty,
            Optional.empty(), eventCode, effective, onset, expires, senderName, headline,
            description, instruction, web, contact, parameter, resource, area);
    }
}
