package org.watchlink.gateway.desk;

import org.watchlink.gateway.config.Role;
import org.watchlink.routes.alert.Operator;

/// Somebody who has signed in; `airwave` says whether they may see what comes from the police
/// radio; whoever is of the police sits at the desk named after their partner. `session` names the
/// session without giving it away.
record Seat(Operator operator, Role role, boolean airwave, String session) { }
