package org.watchlink.routes.room;

import java.util.HashSet;
import java.util.Set;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Occurrence.Disclosed;

/// Who at the desks is entitled to Airwave, and the log of what they were shown of it: all of it
/// when they come, and once each alert of an officer that they act on.
final class Access {

    private final Pen pen;
    private final Set<Operator> entitled = new HashSet<>();
    private final Set<Disclosed> written = new HashSet<>();

    Access(Pen pen) {
        this.pen = pen;
    }

    /// Somebody came to a desk, or left it; `open` says whether there is anything to show.
    void attends(Operator who, boolean present, boolean airwave, boolean open) {
        if (present && airwave) {
            entitled.add(who);
            if (open) {
                pen.write(new Disclosed(who, "Airwave: officers and talkgroups"));
            }
        } else {
            entitled.remove(who);
            written.removeIf(line -> line.to().equals(who));
        }
    }

    /// Whether somebody who may see what comes from Airwave is at a desk.
    boolean manned() {
        return !entitled.isEmpty();
    }

    boolean entitled(Operator who) {
        return entitled.contains(who);
    }

    /// Whether this alert exists for this operator.
    boolean sees(Operator who, Alert alert) {
        return !alert.restricted() || entitled(who);
    }

    /// An operator works on an alert.
    void acts(Operator who, Alert alert) {
        if (alert.restricted()) {
            shown(who, "alert %04d".formatted(alert.number()));
        }
    }

    /// An operator is shown something of Airwave; it is written once while they are at the desk.
    void shown(Operator who, String what) {
        Disclosed line = new Disclosed(who, what);
        if (!entitled(who) || written.add(line)) {
            pen.write(line);
        }
    }
}
