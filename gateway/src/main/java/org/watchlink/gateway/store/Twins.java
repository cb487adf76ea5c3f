package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Sound;

/// What a verifier says of a log on this machine and its copy in a central database: each by
/// itself, and whether one is the beginning of the other. Without a file on this machine only the
/// central log is looked at.
public record Twins(Optional<Verdict> local, Verdict central, Optional<Verdict> difference) {

    /// The verdicts on both, held to `evidence` too.
    ///
    /// @throws IOException if the central log cannot be reached
    public static Twins verify(Central site, Evidence evidence) throws IOException {
        if (!Files.exists(site.file())) {
            return new Twins(
                Optional.empty(), LogVerifier.verify(site, evidence), Optional.empty());
        }
        Verdict central = LogVerifier.verify(
            site, evidence.upTo(Head.read(site).orElse(Head.NONE).number()));
        return new Twins(Optional.of(LogVerifier.verify(site.local(), evidence)), central,
            difference(site));
    }

    /// Whether nothing is wrong.
    public boolean sound() {
        return central instanceof Sound && difference.isEmpty()
            && local.map(Sound.class::isInstance).orElse(true);
    }

    /// The verdicts, a line each.
    public String sentence() {
        StringBuilder text = new StringBuilder();
        local.ifPresent(verdict ->
            text.append("on this machine: ").append(verdict.sentence()).append('\n'));
        text.append("central: ").append(central.sentence());
        difference.ifPresent(verdict -> text.append("\nboth: ").append(verdict.sentence()));
        if (difference.isEmpty() && local.orElse(central) instanceof Sound here
            && central instanceof Sound there) {
            text.append("\nboth: the same up to entry ")
                .append(Math.min(here.entries(), there.entries()));
        }
        return text.toString();
    }

    private static Optional<Verdict> difference(Central site) throws IOException {
        try (Connection one = Database.inspect(site.local());
            Connection other = Database.inspect(site)) {
            Agreement.of(one, other);
            return Optional.empty();
        } catch (DamagedLogException e) {
            return Optional.of(e.verdict());
        } catch (SQLException _) {
            return Optional.of(new Damaged(1, Kind.UNREADABLE));
        }
    }
}
