package org.watchlink.gateway.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Somebody who may sign in at a desk. `airwave` says whether they may see what comes from the
/// police radio. `hash` is of the password, in the form `$pbkdf2$it=210000$salt$hash`; it does not
/// show itself.
public record Account(String name, Role role, boolean airwave, String hash) {

    private static final String AIRWAVE = "+airwave";

    /// A role as the accounts file has it, such as `operator` or `operator+airwave`.
    public static String role(Role role, boolean airwave) {
        return role.name().toLowerCase(Locale.ROOT) + (airwave ? AIRWAVE : "");
    }

    /// What each text of the role's column means.
    static Kind<Role> roles() {
        Map<String, Role> roles = new TreeMap<>();
        for (Role role : Role.values()) {
            roles.put(role(role, false), role);
            roles.put(role(role, true), role);
        }
        return Kind.choice(roles);
    }

    /// Whether a text of the role's column gives the entitlement.
    static boolean airwave(String text) {
        return text.endsWith(AIRWAVE);
    }

    @Override
    public String toString() {
        return name + " (" + role(role, airwave) + ")";
    }
}
