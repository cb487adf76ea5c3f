package org.watchlink.adapters.onvif;

/// A name and a password that a camera knows. Neither is ever printed.
public record Credentials(String user, String password) {

    /// @throws IllegalArgumentException if the name is not printable ASCII, or the password holds
    /// control characters
    public Credentials {
        if (!user.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("a camera's user name is printable ASCII");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a camera's password has no control characters");
        }
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
