package org.watchlink.routes.desk;

import java.time.Instant;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageDisc;

/// What an operator can do about a request for footage. Parts are counted from 1.
public sealed interface FootageAction extends DeskAction {

    /// Enter a request.
    record AskFootage(FootageAsk ask) implements FootageAction { }

    /// Correct a request that is not yet decided.
    record AmendFootage(long request, FootageAsk ask, String reason) implements FootageAction { }

    /// Approve a request: for approvers.
    record ApproveFootage(long request) implements FootageAction { }

    /// Refuse a request: for approvers.
    record RefuseFootage(long request, String reason) implements FootageAction { }

    /// Say that a part was copied to where nothing is written over.
    record PreserveFootage(
        long request, int part, String place, String sha256, Instant copied)
        implements FootageAction { }

    /// Have the police's system make a link.
    record OrderLink(long request, String recipient, String address, Instant expires)
        implements FootageAction { }

    /// Say that a link was made by hand.
    record GiveLink(
        long request, String reference, String recipient, String address, Instant expires)
        implements FootageAction { }

    /// Say that a disc was handed over.
    record GiveDisc(long request, FootageDisc disc) implements FootageAction { }

    /// Say that somebody was shown the footage.
    record ShowFootage(long request, String viewer) implements FootageAction { }

    /// Say that the recipient has it.
    record ReceiveFootage(long request, String recipient, String note)
        implements FootageAction { }

    /// Write a note on a request.
    record NoteFootage(long request, String text) implements FootageAction { }
}
