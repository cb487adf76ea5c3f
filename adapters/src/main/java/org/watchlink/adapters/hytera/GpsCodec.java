package org.watchlink.adapters.hytera;

import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The 40 characters that [Gps] draws.
final class GpsCodec {

    private GpsCodec() { }

    static Gps read(OctetReader in) {
        return new Gps(
            FixedText.read(in, 1), FixedText.read(in, 6), FixedText.read(in, 6),
            FixedText.read(in, 1), FixedText.read(in, 9),
            FixedText.read(in, 1), FixedText.read(in, 10),
            FixedText.read(in, 3), FixedText.read(in, 3));
    }

    static Octets write(Gps gps) {
        return new OctetWriter()
            .put(FixedText.write(gps.status(), 1))
            .put(FixedText.write(gps.time(), 6))
            .put(FixedText.write(gps.date(), 6))
            .put(FixedText.write(gps.northSouth(), 1))
            .put(FixedText.write(gps.latitude(), 9))
            .put(FixedText.write(gps.eastWest(), 1))
            .put(FixedText.write(gps.longitude(), 10))
            .put(FixedText.write(gps.speed(), 3))
            .put(FixedText.write(gps.course(), 3))
            .octets();
    }
}
