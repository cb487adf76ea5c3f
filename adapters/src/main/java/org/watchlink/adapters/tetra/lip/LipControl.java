package org.watchlink.adapters.tetra.lip;

import java.time.Duration;
import org.watchlink.adapters.wire.Bits;

/// What a terminal is told about when to report, and what it answers.
///
/// Where a record has only a `body`, the layout behind its extension number has not been
/// established: the body is kept as it came. `spare` is what follows a layout.
public sealed interface LipControl extends Lip {

    /// Where are you? The report goes to `destination`.
    record ImmediateReportRequest(LipReportType report, LipAddress destination, Bits spare)
        implements LipControl { }

    /// The answer to [ImmediateReportRequest]; the body follows the response bit.
    record ImmediateReportResponse(Bits body) implements LipControl { }

    /// A long report was received.
    record Acknowledgement(Bits body) implements LipControl { }

    /// Report every `interval`: up to 1270 s, in steps of 10 s.
    record BasicParametersRequest(
        boolean acknowledge, Duration interval, LipReportType report, Bits spare)
        implements LipControl { }

    /// What became of a [BasicParametersRequest]; `result` is a code of [LipResult].
    record BasicParametersResponse(
        int result, LipFlags flags, Duration interval, LipReportType report, Bits spare)
        implements LipControl {

        /// What the code says.
        public LipResult meaning() {
            return LipResult.of(result);
        }
    }

    /// Adds or changes an occasion to report.
    record AddTrigger(Bits body) implements LipControl { }

    /// Removes an occasion to report.
    record RemoveTrigger(Bits body) implements LipControl { }

    /// About the occasions that are set.
    record ReportTrigger(Bits body) implements LipControl { }

    /// About the basic parameters that are set.
    record ReportBasicParameters(Bits body) implements LipControl { }

    /// Switches reporting on or off.
    record ReportingRequest(boolean acknowledge, LipFlags flags, Bits spare)
        implements LipControl { }

    /// Whether reporting is now on.
    record ReportingResponse(LipFlags flags, Bits spare) implements LipControl { }

    /// Other parameters for a while.
    record TemporaryControl(Bits body) implements LipControl { }

    /// Positions kept while there was no network.
    record Backlog(Bits body) implements LipControl { }
}
