package org.watchlink.adapters.hytera;

/// A Hytera application message in its envelope.
///
/// `reliable` asks the other end to acknowledge. `checkRight` tells whether the check octet was
/// right when the frame came in; repeaters do not verify it and some clients send it wrong, so a
/// wrong one is accepted and counted, and what is written always has the right one.
public record HdapFrame(boolean reliable, Hdap message, boolean checkRight) {

    /// A frame to send that asks for no acknowledgement.
    public static HdapFrame of(Hdap message) {
        return new HdapFrame(false, message, true);
    }

    /// A frame to send that asks for an acknowledgement.
    public static HdapFrame reliable(Hdap message) {
        return new HdapFrame(true, message, true);
    }
}
