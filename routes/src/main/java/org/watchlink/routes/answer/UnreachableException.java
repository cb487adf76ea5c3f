package org.watchlink.routes.answer;

/// Nothing can be sent there; the message says why.
public final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreachableException(String reason) {
        super(reason);
    }
}
