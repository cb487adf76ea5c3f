package org.watchlink.adapters.link;

import java.io.IOException;

/// An open line: what a [Lineman] reads, writes and at last closes.
interface Line extends AutoCloseable {

    /// Opens the line anew.
    interface Opening {

        /// The open line.
        Line open() throws IOException;
    }

    /// Waits a fraction of a second for octets.
    ///
    /// @return how many are at the start of `buffer`; 0 when none came
    /// @throws IOException when the line is down
    int read(byte[] buffer) throws IOException;

    /// Writes `octets`, for as long as the other end takes. Another thread than the one that reads
    /// calls this.
    void write(byte[] octets) throws IOException;

    /// Closes the line and so ends a write that does not come back.
    @Override
    void close();
}
