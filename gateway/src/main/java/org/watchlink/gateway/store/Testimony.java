package org.watchlink.gateway.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Rewritten;
import org.watchlink.gateway.store.Verdict.Sound;

/// Holds a log whose chain is sound to its checkpoints.
final class Testimony {

    private Testimony() { }

    /// The verdict on a log that was followed from `from` on and is `sound` by itself.
    static Verdict compare(Connection connection, Head from, Sound sound, Evidence evidence)
        throws SQLException {
        if (evidence.keys().isEmpty()) {
            return sound;
        }
        KeyRing keys = evidence.keys().get();
        long before = 0;
        long signed = 0;
        for (Checkpoint checkpoint : evidence.checkpoints()) {
            long number = checkpoint.number();
            if (number < from.number()) {
                continue;
            }
            if (number > signed) {
                before = signed;
            }
            if (!keys.knows(checkpoint)) {
                return new Damaged(number, Kind.STRANGE);
            }
            if (!keys.vouches(checkpoint)) {
                return new Damaged(number, Kind.FORGED);
            }
            if (number > sound.entries()) {
                return new Damaged(sound.entries() + 1, Kind.CUT);
            }
            if (!LogVerifier.headAt(connection, number).hash().equals(checkpoint.hash())) {
                return new Rewritten(before, number);
            }
            signed = number;
        }
        return new Sound(sound.entries(), sound.head(), sound.anchored(), signed);
    }
}
