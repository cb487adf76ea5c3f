package org.watchlink.adapters.tetra.lip;

import org.watchlink.adapters.wire.Bits;

/// An element at the end of a long report.
///
///     5           6               length
///     identifier  length in bits  value
///
/// Where a known element has another length than its own it is kept as [Other].
public sealed interface LipElement {

    /// Which request the report answers (identifier 6, 8 bits).
    record MessageReference(int value) implements LipElement { }

    /// Why there is no position, or how well a request went (identifier 12, 8 bits): a code of
    /// [LipResult].
    record ResultCode(int code) implements LipElement {

        /// What the code says.
        public LipResult meaning() {
            return LipResult.of(code);
        }
    }

    /// What was entered as SDS type 1 (identifier 13, 16 bits).
    record SdsType1Value(int value) implements LipElement { }

    /// A pre-coded status that travels inside the report (identifier 15, 16 bits). The terminal
    /// may send the same status by itself as well.
    record StatusValue(int value) implements LipElement { }

    /// Any other element, unread.
    record Other(int identifier, Bits value) implements LipElement { }
}
