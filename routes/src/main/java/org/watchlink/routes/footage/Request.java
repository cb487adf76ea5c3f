package org.watchlink.routes.footage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.watchlink.adapters.wire.Sha256;
import org.watchlink.routes.alert.Note;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.FootageStage;

/// A request for footage as it is now: what the log's lines about it come to.
///
/// `clerks` entered or corrected it; `escalated` are the stages at which it waited too long; `turn`
/// is whose it is to approve.
/// `endedAt` is set when nothing remains to be done.
public record Request(
    long number, FootageStatus status, Instant requestedAt, FootageAsk ask, boolean airwave,
    List<String> clerks, List<Part> parts, Optional<String> approvedBy, Handover handover,
    List<FootageStage> escalated, Turn turn, List<Note> story, Optional<Instant> endedAt) {

    static Request begin(long number, Instant at, FootageAsk ask, boolean airwave, String clerk) {
        return new Request(
            number, FootageStatus.REQUESTED, at, ask, airwave, List.of(clerk),
            ask.footage().stream().map(Part::of).toList(), Optional.empty(), Handover.NONE,
            List.of(), new Turn(List.of(), at), List.of(), Optional.empty());
    }

    /// Whether something still has to be done.
    public boolean open() {
        return status.open();
    }

    /// A part, counted from 1.
    public Optional<Part> part(int part) {
        return part < 1 || part > parts.size()
            ? Optional.empty() : Optional.of(parts.get(part - 1));
    }

    /// The SHA-256 of what is preserved; where that is several files, of their SHA-256 as lines.
    public String checksum() {
        List<String> hashes = parts.stream().flatMap(part -> part.copy().stream())
            .map(Part.Copy::sha256).toList();
        return hashes.size() == 1 ? hashes.getFirst()
            : Sha256.of(String.join("\n", hashes) + "\n");
    }

    /// A correction. Of a part that stood in it before, what was known stays known; what has become
    /// urgent waits from now on.
    Request asking(FootageAsk newAsk, boolean newAirwave, String clerk, Instant at) {
        return new Request(
            number, status, requestedAt, newAsk, newAirwave,
            Stream.concat(clerks.stream(), Stream.of(clerk)).distinct().toList(),
            newAsk.footage().stream().map(this::known).toList(), approvedBy, handover, escalated,
            newAsk.want() == ask.want() ? turn : new Turn(List.of(), at), story, endedAt);
    }

    private Part known(FootageKey key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst()
            .orElseGet(() -> Part.of(key));
    }

    Request approved(String by) {
        return new Request(
            number, FootageStatus.APPROVED, requestedAt, ask, airwave, clerks, parts,
            Optional.of(by), handover, escalated, turn, story, endedAt).settled();
    }

    /// One part changed, counted from 1. With the last of them an approved request is preserved.
    Request with(int part, UnaryOperator<Part> change) {
        List<Part> all = IntStream.range(0, parts.size())
            .mapToObj(i -> i == part - 1 ? change.apply(parts.get(i)) : parts.get(i)).toList();
        return new Request(
            number, status, requestedAt, ask, airwave, clerks, all, approvedBy, handover,
            escalated, turn, story, endedAt).settled();
    }

    private Request settled() {
        boolean all = parts.stream().allMatch(Part::settled)
            && parts.stream().anyMatch(part -> part.copy().isPresent());
        return status == FootageStatus.APPROVED && all
            ? with(FootageStatus.PRESERVED, handover) : this;
    }

    Request with(FootageStatus next, Handover way) {
        return new Request(
            number, next, requestedAt, ask, airwave, clerks, parts, approvedBy, way, escalated,
            turn, story, endedAt);
    }

    Request ended(FootageStatus last, Instant at) {
        return new Request(
            number, last, requestedAt, ask, airwave, clerks, parts, approvedBy, handover,
            escalated, turn, story, Optional.of(at));
    }

    Request escalated(FootageStage stage) {
        return new Request(
            number, status, requestedAt, ask, airwave, clerks, parts, approvedBy, handover,
            Stream.concat(escalated.stream(), Stream.of(stage)).toList(), turn, story, endedAt);
    }

    Request passed(Turn next) {
        return new Request(
            number, status, requestedAt, ask, airwave, clerks, parts, approvedBy, handover,
            escalated, next, story, endedAt);
    }

    Request noted(Note line) {
        return new Request(
            number, status, requestedAt, ask, airwave, clerks, parts, approvedBy, handover,
            escalated, turn, Stream.concat(story.stream(), Stream.of(line)).toList(), endedAt);
    }
}
