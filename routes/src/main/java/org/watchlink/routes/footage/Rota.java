package org.watchlink.routes.footage;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Who decides on requests for footage, in the order in which they are asked. An urgent one goes to
/// the next of them after `next`, and to all after the last.
public record Rota(List<Approver> approvers, Duration next) {

    /// No rota: whoever approves at all is asked.
    public static final Rota NONE = new Rota(List.of(), Duration.ZERO);

    /// Whether there is none.
    public boolean none() {
        return approvers.isEmpty();
    }

    /// Those who act for all these towns together.
    public List<Approver> actingFor(Set<String> towns) {
        return approvers.stream().filter(one -> one.actsFor(towns)).toList();
    }
}
