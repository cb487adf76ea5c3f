package org.watchlink.gateway.store;

import org.watchlink.gateway.store.Verdict.Damaged;

/// A log that must not be carried on or read further, because it is not what was written.
public final class DamagedLogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Damaged verdict;

    DamagedLogException(Damaged verdict) {
        super("incident log " + verdict.sentence());
        this.verdict = verdict;
    }

    /// Where and what.
    public Damaged verdict() {
        return verdict;
    }
}
