package org.watchlink.gateway.store.view;

import java.sql.SQLException;
import java.util.stream.Stream;

/// A row that is not what the views wrote: somebody changed it, or a former version wrote it. The
/// tables are made again from the log.
final class UnreadableRow extends SQLException {

    private static final long serialVersionUID = 1;

    UnreadableRow(Throwable cause) {
        super("not what the views wrote", cause);
    }

    /// Whether that is what failed.
    static boolean among(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(UnreadableRow.class::isInstance);
    }
}
