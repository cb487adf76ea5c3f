package org.watchlink.adapters.wire;

import java.util.List;

/// Cuts a stream into frames: skips noise to the next start of a frame, never throws, and never
/// holds more than
/// its longest frame.
///
/// A framer has the state of one stream and belongs to the one thread that reads it.
public interface Framer {

    /// Takes the next octets of the stream and gives the frames that they complete.
    List<Octets> feed(Octets chunk);
}
