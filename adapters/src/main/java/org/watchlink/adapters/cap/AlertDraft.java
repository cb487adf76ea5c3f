package org.watchlink.adapters.cap;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Scope;
import org.watchlink.adapters.cap.Alert.Status;

/// An alert that is being put together; belongs to who began it.
public final class AlertDraft {

    private final String identifier;
    private final String sender;
    private final OffsetDateTime sent;
    private final Status status;
    private final MsgType msgType;
    private Optional<String> source = Optional.empty();
    private Scope scope = Scope.Restricted;
    private Optional<String> restriction = Optional.empty();
    private Optional<String> addresses = Optional.empty();
    private final List<String> code = new ArrayList<>();
    private Optional<String> note = Optional.empty();
    private Optional<String> references = Optional.empty();
    private Optional<String> incidents = Optional.empty();
    private final List<Info> info = new ArrayList<>();

    /// Begins an alert with what every alert has.
    public AlertDraft(
        String identifier, String sender, OffsetDateTime sent, Status status, MsgType msgType) {
        this.identifier = identifier;
        this.sender = sender;
        this.sent = sent;
        this.status = status;
        this.msgType = msgType;
    }

    /// Who or what at the sender's raised it.
    public AlertDraft source(String text) {
        source = Optional.of(text);
        return this;
    }

    /// For those whom the text describes.
    public AlertDraft restrictedTo(String text) {
        scope = Scope.Restricted;
        restriction = Optional.of(text);
        return this;
    }

    /// For the addressees and nobody else.
    public AlertDraft privateTo(List<String> addressees) {
        scope = Scope.Private;
        addresses = Optional.of(CapGroup.of(addressees));
        return this;
    }

    /// How the alert is to be handled by agreement.
    public AlertDraft code(String text) {
        code.add(text);
        return this;
    }

    /// What an exercise is, or what an error was.
    public AlertDraft note(String text) {
        note = Optional.of(text);
        return this;
    }

    /// The earlier alerts ([Alert#reference()]) that it updates, cancels or answers.
    public AlertDraft references(List<String> earlier) {
        references = Optional.of(String.join(" ", earlier));
        return this;
    }

    /// What joins alerts that belong together.
    public AlertDraft incidents(List<String> names) {
        incidents = Optional.of(CapGroup.of(names));
        return this;
    }

    /// What it says, in one language more.
    public AlertDraft info(Info more) {
        info.add(more);
        return this;
    }

    /// The alert as it is now.
    public Alert alert() {
        return new Alert(identifier, sender, sent, status, msgType, source, scope, restriction,
            addresses, code, note, references, incidents, info);
    }
}
