package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.gateway.report.Records.Span;

/// What service levels are measured from, and use is counted from. Tests and exercises are not
/// among it, and officers' incidents only for `airwave`. Reads on the caller's thread, and fails
/// where the records cannot be read now.
public interface ServiceRecords {

    /// Something that was to be done for, or by, `who`, in a town, about an incident: from when on,
    /// and when it was done. `number` is that of the alert or of the request for footage, or 0.
    record Lap(
        String who, String town, String incident, long number, Instant began,
        Optional<Instant> ended) { }

    /// What use is counted of: each has its keys, and its values.
    enum Use {
        /// By partner and client: readings, and events of the feed.
        READING,
        /// By partner: receipts and questions.
        ANSWERING,
        /// By organisation and its kind: requests for footage, refused ones, and those given.
        FOOTAGE,
        /// By force: incidents, those with arrests, and the arrests.
        ARRESTING
    }

    /// The sums of a period, and of the one of the year before.
    record Sums(List<String> keys, List<Long> now, List<Long> before) { }

    /// What began in a period, in the order in which it did.
    List<Lap> laps(ServiceLevel service, Span span, boolean airwave) throws IOException;

    /// Sums that are not all 0, by their keys.
    List<Sums> sums(Use use, Span now, Span before, boolean airwave) throws IOException;
}
