package org.watchlink.gateway.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.watchlink.routes.feed.FeedIncident;
import org.watchlink.routes.feed.FeedType;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;

/// An incident as a partner has been told of it: `now` as it is, empty when it is no longer for
/// this partner, and the lines of the feed that say so.
record PoliceFile(
    String number, Instant openedAt, String status, Optional<FeedIncident> now,
    List<PoliceLine> lines) {

    /// What a row of the page says. `urn` and `grade` are those that the police gave last;
    /// `unanswered` is how many of their questions wait for the desk; a `waiting` incident is one
    /// that nobody of the police has decided on.
    record Row(
        String number, long last, Instant openedAt, Optional<FeedIncident> now,
        Optional<Receipt> receipt, String urn, String grade, long unanswered, boolean waiting) { }

    /// What the opened incident says beyond its row.
    record Story(Row row, List<Seen> cameras, List<Question> questions, List<PoliceLine> lines) { }

    /// A camera by its name in the register.
    record Seen(int number, String name) { }

    static PoliceFile of(PoliceLine first) {
        return new PoliceFile(
            first.data().incident(), first.at(), first.status(), first.data().now(),
            List.of(first));
    }

    /// What was told from its beginning once more is not told twice.
    PoliceFile with(PoliceLine line) {
        if (line.is(FeedType.CREATED)) {
            return of(line);
        }
        List<PoliceLine> more = new ArrayList<>(lines);
        more.add(line);
        return new PoliceFile(
            number, openedAt, line.status(), line.data().now(), List.copyOf(more));
    }

    long first() {
        return lines.getFirst().seq();
    }

    long last() {
        return lines.getLast().seq();
    }

    boolean open() {
        return now.filter(one -> one.state().equals("open")).isPresent();
    }

    Row row() {
        Optional<Receipt> receipt = receipts().reduce((_, later) -> later);
        return new Row(
            number, last(), openedAt, now, receipt, told(receipts().map(Receipt::urn)),
            told(receipts().map(Receipt::grade)),
            questions().stream().filter(one -> one.answer().isEmpty()).count(),
            open() && receipts().map(Receipt::step).noneMatch(PoliceFile::decided));
    }

    /// The row of one that is no longer for the partner: it says nothing.
    Row gone() {
        return new Row(
            number, last(), openedAt, Optional.empty(), Optional.empty(), "", "", 0, false);
    }

    /// The questions as they were told last, by number.
    List<Question> questions() {
        TreeMap<Integer, Question> all = new TreeMap<>();
        lines.stream().flatMap(line -> line.data().question().stream())
            .forEach(question -> all.put(question.number(), question));
        return List.copyOf(all.values());
    }

    private Stream<Receipt> receipts() {
        return lines.stream().flatMap(line -> line.data().receipt().stream());
    }

    private static boolean decided(Receipt.Step step) {
        return switch (step) {
            case RECEIVED, CONSIDERED -> false;
            case ACCEPTED, REJECTED, ATTENDING, RESOLVED -> true;
        };
    }

    private static String told(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).reduce("", (_, later) -> later);
    }
}
