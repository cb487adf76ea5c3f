package org.watchlink.adapters.tetra;

import java.time.Duration;
import org.watchlink.adapters.tetra.pei.PeiProfile;

/// How a site uses its terminal.
///
/// @param profile how the terminal wants to be spoken to
/// @param sends whether anything may be sent over the air; if not, neither orders nor reports are
/// @param reports whether the arrival of texts is reported to those who asked for that, unless the
/// terminal does so by itself
/// @param reportPatience how long such a report is waited for after sending
/// @param unicode whether texts may be sent in UTF-16 where ISO 8859-1 does not do; not every radio
/// shows it
public record TetraSettings(
    PeiProfile profile, boolean sends, boolean reports, Duration reportPatience,
    boolean unicode) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    /// Reports what arrived and waits for reports as long as is usual.
    public TetraSettings(PeiProfile profile, boolean sends) {
        this(profile, sends, true, USUAL_PATIENCE, false);
    }
}
