package org.watchlink.gateway.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskEvent.Muted;
import org.watchlink.routes.incident.Occurrence.DeskChanged;
import org.watchlink.routes.incident.Occurrence.DeskMuted;

/// Who sits at the fake room's desks, and which of them are muted.
final class DemoDesks {

    private final Map<String, Muted> muted = new LinkedHashMap<>();
    private final List<Operator> present = new ArrayList<>();

    List<Operator> present() {
        return List.copyOf(present);
    }

    List<Muted> muted() {
        return List.copyOf(muted.values());
    }

    DeskMuted mute(Operator by, boolean on) {
        Optional<Instant> until = on ? Optional.of(Instant.now().plusSeconds(120))
            : Optional.empty();
        muted.remove(by.desk());
        until.ifPresent(at -> muted.put(by.desk(), new Muted(by.desk(), at)));
        return new DeskMuted(by, until);
    }

    DeskChanged attend(Operator by, boolean here) {
        present.remove(by);
        if (here) {
            present.add(by);
        }
        return new DeskChanged(by, here);
    }
}
