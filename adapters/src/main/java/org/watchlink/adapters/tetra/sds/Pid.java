package org.watchlink.adapters.tetra.sds;

/// Protocol identifiers: the first octet of a type 4 message, which says what the rest is. From
/// 0x80 on an SDS-TL header follows (clause 29.4.3.9). Only those with a layout here are named.
public final class Pid {

    /// Text, without transport.
    public static final int SIMPLE_TEXT = 0x02;
    /// A position in NMEA, RTCM or a vendor's coding, without transport; not LIP.
    public static final int SIMPLE_LOCATION_SYSTEM = 0x03;
    /// Text to be shown at once, without transport.
    public static final int SIMPLE_IMMEDIATE_TEXT = 0x09;
    /// The location information protocol, TS 100 392-18-1.
    public static final int LOCATION = 0x0A;
    /// Text.
    public static final int TEXT = 0x82;
    /// A position in NMEA, RTCM or a vendor's coding; not LIP.
    public static final int LOCATION_SYSTEM = 0x83;
    /// Text to be shown at once.
    public static final int IMMEDIATE_TEXT = 0x89;
    /// Text behind a user data header, such as a part of a long one.
    public static final int HEADED_TEXT = 0x8A;
    /// A part of a long message of any protocol.
    public static final int CONCATENATED_SDS = 0x8C;

    private static final int TRANSPORT = 0x80;

    private Pid() { }

    /// Whether messages of this protocol have the transport header of SDS-TL.
    public static boolean hasTransport(int pid) {
        return pid >= TRANSPORT;
    }
}
