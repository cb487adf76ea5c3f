package org.watchlink.adapters.mapped;

import java.util.List;

/// What came of reading a mapping or of writing by it.
///
/// @param <T> what it is when all is well
public sealed interface Mapped<T> {

    /// All is well.
    record Done<T>(T result) implements Mapped<T> { }

    /// Nothing came of it: everything that is wrong.
    record Faulty<T>(List<MappingFault> faults) implements Mapped<T> { }
}
