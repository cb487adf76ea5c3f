package org.watchlink.gateway.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.routes.feed.Partner;

/// What one partner has been told, incident by incident: nothing but what its feed comes to, so
/// that its page can show nothing that its feed does not. Belongs to the desk's event loop.
final class PoliceBook {

    private static final int KEPT = 300;
    private static final Comparator<PoliceFile> NEWEST = Comparator
        .comparing(PoliceFile::openedAt).thenComparing(PoliceFile::number).reversed();

    private final Map<String, PoliceFile> files = new HashMap<>();
    private long start;
    private long number;

    /// Whether all that follows a number was read.
    boolean reaches(long after) {
        return after >= start && after <= number;
    }

    /// The number of the last line that was read.
    long number() {
        return number;
    }

    /// Reads from here on what follows this number.
    void begin(long after) {
        files.clear();
        start = after;
        number = after;
    }

    /// Reads the lines that follow and gives the incidents that they are about.
    ///
    /// @throws IOException if a line is not one of ours
    List<PoliceFile> read(List<FeedLine> lines) throws IOException {
        Map<String, PoliceFile> changed = new LinkedHashMap<>();
        for (FeedLine one : lines) {
            PoliceLine line = PoliceLine.of(one);
            changed.put(line.data().incident(), files.merge(
                line.data().incident(), PoliceFile.of(line), (before, _) -> before.with(line)));
            number = line.seq();
        }
        forget();
        return List.copyOf(changed.values());
    }

    /// What the partner may see now, newest first.
    List<PoliceFile> files(Partner partner) {
        return files.values().stream().filter(file -> sees(partner, file)).sorted(NEWEST).toList();
    }

    /// What was read after a number.
    List<PoliceFile> since(long after) {
        return files.values().stream().filter(file -> file.last() > after).sorted(NEWEST).toList();
    }

    /// One incident, where the partner may see it now.
    Optional<PoliceFile> file(Partner partner, String incident) {
        return Optional.ofNullable(files.get(incident)).filter(file -> sees(partner, file));
    }

    /// What was an exercise is nothing for a partner who is told of real incidents, whatever it was
    /// told before.
    static boolean sees(Partner partner, PoliceFile file) {
        return file.now().isPresent() && file.status().equalsIgnoreCase(partner.status().name());
    }

    private void forget() {
        if (files.size() > 2 * KEPT) {
            List<PoliceFile> done = new ArrayList<>(
                files.values().stream().filter(file -> !file.open()).sorted(NEWEST).toList());
            done.stream().skip(KEPT).forEach(file -> files.remove(file.number()));
        }
    }
}
