package org.watchlink.routes.footage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Somebody who decides on requests for footage for the data controllers of `towns`, or of all
/// towns where none is named; not on the days of their absences.
public record Approver(String name, Set<String> towns, List<Absence> absences) {

    /// Days on which somebody is away, the first and the last among them.
    public record Absence(LocalDate from, LocalDate until) {

        /// Whether this is one of them.
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /// Whether they decide on footage of a town; a town that is not known is empty, and only for
    /// those who act for all.
    public boolean actsFor(String town) {
        return towns.isEmpty() || towns.contains(town);
    }

    /// Whether they decide on footage of all these towns.
    public boolean actsFor(Set<String> all) {
        return all.stream().allMatch(this::actsFor);
    }

    /// Whether they are not away on this day.
    public boolean there(LocalDate day) {
        return absences.stream().noneMatch(absence -> absence.on(day));
    }
}
