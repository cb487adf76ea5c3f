package org.watchlink.adapters.webhook;

/// Whether a webhook is what its sender sent.
public sealed interface Verification {

    /// It is; its id tells whether it came before.
    record Valid(Webhook webhook) implements Verification { }

    /// It is not, or nobody can tell.
    record Invalid(Reason reason) implements Verification { }

    /// Why a webhook is refused.
    enum Reason {
        /// The id is missing, or cannot be one.
        ID,
        /// The timestamp is missing, or is not a number of seconds.
        TIMESTAMP,
        /// It was sent too long ago: somebody may be playing it again.
        TOO_OLD,
        /// It claims to be sent later than now.
        TOO_NEW,
        /// No signature is of a key that we have.
        SIGNATURE
    }
}
