package org.watchlink.gateway.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Somebody who may sign in at a desk. `airwave` says whether they may see what comes from the
/// police radio; `partner` is the partner of the feed that somebody of the police belongs to, and
/// empty for all others. `hash` is of the password, in the form `$pbkdf2$it=210000$salt$hash`; it
/// does not show itself.
public record Account(
    String name, Role role, boolean airwave, String partner, String hash) {

    private static final String AIRWAVE = "+airwave";
    private static final String POLICE = "police@";
    private static final Kind<String> PARTNER = SettingsReader.NAME;

    /// A role as the accounts file has it, such as `operator` or `operator+airwave`.
    public static String role(Role role, boolean airwave) {
        return role.name().toLowerCase(Locale.ROOT) + (airwave ? AIRWAVE : "");
    }

    /// The role of somebody of the police, such as `police@hertfordshire`.
    public static String police(String partner) {
        return POLICE + partner;
    }

    /// Whether a partner may have this name.
    public static boolean partner(String name) {
        return PARTNER.reader().apply(name).isPresent();
    }

    /// What each text of the role's column means where these are the feed's partners.
    static Kind<Role> roles(Collection<String> partners) {
        Map<String, Role> roles = new TreeMap<>();
        for (Role role : Role.values()) {
            if (role != Role.POLICE) {
                roles.put(role(role, false), role);
                roles.put(role(role, true), role);
            }
        }
        partners.forEach(partner -> roles.put(police(partner), Role.POLICE));
        return Kind.choice(roles).standingIn(Role.VIEWER);
    }

    /// The partner that a text of the role's column names; empty where it names none.
    static String partnerOf(String text) {
        return text.startsWith(POLICE) && partner(text.substring(POLICE.length()))
            ? text.substring(POLICE.length()) : "";
    }

    /// Whether a text of the role's column gives the entitlement.
    static boolean airwave(String text) {
        return text.endsWith(AIRWAVE);
    }

    @Override
    public String toString() {
        return name + " (" + (partner.isEmpty() ? role(role, airwave) : police(partner)) + ")";
    }
}
