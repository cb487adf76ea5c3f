package org.watchlink.gateway.config;

/// Somebody who may sign in at a desk. `hash` is of the password, in the form
/// `$pbkdf2$it=210000$salt$hash`; it does not show itself.
public record Account(String name, Role role, String hash) {

    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
