package org.watchlink.gateway.store;

/// A log that must not be carried on or read further, because it is not what was written.
public final class DamagedLogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Verdict verdict;

    DamagedLogException(Verdict verdict) {
        super("incident log " + verdict.sentence());
        this.verdict = verdict;
    }

    /// Where and what.
    public Verdict verdict() {
        return verdict;
    }
}
