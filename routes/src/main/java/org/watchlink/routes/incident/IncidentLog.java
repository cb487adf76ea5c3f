package org.watchlink.routes.incident;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// The durable, append-only log of the control room.
///
/// Entries are appended in the order of their numbers, by one thread. What is waiting is written in
/// one commit.
public interface IncidentLog {

    /// The number of the last entry that is durable; 0 when there is none.
    long head();

    /// Gives every entry whose number is greater than `after`, in order.
    void replay(long after, Consumer<Entry> reader);

    /// Whether what is appended becomes durable at present, as far as is known.
    boolean recording();

    /// Offers an entry and returns at once. The stage completes, on the log's thread and in order,
    /// when the entry is durable, however long the disk takes to be well again. It fails only for
    /// an entry that is not taken, because too much waits already or this is the end.
    CompletionStage<Void> append(Entry entry);
}
