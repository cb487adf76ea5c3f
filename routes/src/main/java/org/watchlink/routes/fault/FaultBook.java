package org.watchlink.routes.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FaultChange.FaultCleared;
import org.watchlink.routes.incident.FaultChange.FaultReported;

/// The cameras' faults that wait for an engineer, as the log tells them. The same log gives the
/// same faults. Belongs to one thread.
public final class FaultBook {

    private final SequencedMap<Long, Fault> open = new LinkedHashMap<>();
    private long last;

    /// Takes in the next line.
    public void apply(Entry entry) {
        if (entry.occurrence() instanceof FaultReported(
            long fault, int camera, String symptom, var by)) {
            last = fault;
            open.put(fault, new Fault(fault, camera, symptom, entry.at(), by));
        } else if (entry.occurrence() instanceof FaultCleared cleared) {
            open.remove(cleared.fault());
        }
    }

    /// The open fault of this number.
    public Optional<Fault> open(long number) {
        return Optional.ofNullable(open.get(number));
    }

    /// The open faults of a camera, oldest first.
    public List<Fault> of(int camera) {
        return open.values().stream().filter(fault -> fault.camera() == camera).toList();
    }

    /// The number of the next fault.
    public long next() {
        return last + 1;
    }
}
