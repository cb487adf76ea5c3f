package org.watchlink.adapters.link;

/// A peer could not be asked: it is not known, not connected, or did not answer in time.
public final class SessionException extends Exception {

    private static final long serialVersionUID = 1L;

    /// Says why.
    public SessionException(String reason) {
        super(reason);
    }
}
