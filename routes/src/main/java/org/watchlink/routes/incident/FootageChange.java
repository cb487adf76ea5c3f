package org.watchlink.routes.incident;

import java.time.Instant;
import java.util.List;
import org.watchlink.routes.alert.Operator;

/// Something was done about a request for footage. Its parts are its footage in the order of the
/// request, counted from 1. What was written wrongly is written again: the later line counts.
public sealed interface FootageChange extends Occurrence {

    /// The request's number, counted from 1 for good.
    long request();

    /// Footage was asked for. `airwave` says that the incident holds an officer's alert, and so is
    /// only for those who are entitled to it.
    record FootageRequested(long request, FootageAsk ask, boolean airwave, Operator by)
        implements FootageChange { }

    /// The request was corrected; `reason` says why.
    record FootageAmended(
        long request, FootageAsk ask, boolean airwave, String reason, Operator by)
        implements FootageChange { }

    /// The request was approved.
    record FootageApproved(long request, Operator by) implements FootageChange { }

    /// The request was approved by somebody other than the first of the rota for it, in the place
    /// of whom they did so.
    record FootageApprovedFor(long request, String principal, Operator by)
        implements FootageChange { }

    /// The request waited too long for those who were asked to approve it; now these are.
    record FootagePassedOn(long request, List<String> to) implements FootageChange { }

    /// The request was refused.
    record FootageRefused(long request, String reason, Operator by) implements FootageChange { }

    /// A part was copied to where nothing is written over, at a time: where it lies, and its
    /// SHA-256.
    record FootagePreserved(
        long request, int part, String place, String sha256, Instant copied, Operator by)
        implements FootageChange { }

    /// Of a part this stretch was written over before it was preserved.
    record FootageGone(long request, int part, Instant from, Instant until)
        implements FootageChange { }

    /// The police's system is to make a link.
    record LinkOrdered(
        long request, String recipient, String address, Instant expires, Operator by)
        implements FootageChange { }

    /// The recipient has a link.
    record LinkGiven(long request, FootageLink link, Operator by) implements FootageChange { }

    /// There will be no link by the last order.
    record LinkFailed(long request, String reason) implements FootageChange { }

    /// The link was not used in time.
    record LinkLapsed(long request) implements FootageChange { }

    /// A disc was handed over.
    record DiscGiven(long request, FootageDisc disc, Operator by) implements FootageChange { }

    /// Somebody was shown the footage.
    record FootageShown(long request, String viewer, Operator by) implements FootageChange { }

    /// The recipient said that they have it.
    record FootageReceived(long request, String recipient, String note, Operator by)
        implements FootageChange { }

    /// Less than so many days are left until a part is written over, and it is not preserved.
    record FootageWarned(long request, int part, int days) implements FootageChange { }

    /// The request has waited too long.
    record FootageEscalated(long request, FootageStage stage) implements FootageChange { }

    /// Somebody wrote a note on a request.
    record FootageNoted(long request, String text, Operator by) implements FootageChange { }
}
