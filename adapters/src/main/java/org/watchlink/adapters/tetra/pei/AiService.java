package org.watchlink.adapters.tetra.pei;

/// What the air interface carries (EN 300 392-5, 6.17.3); other codes are kept as they came.
public record AiService(int code) {

    /// Speech.
    public static final AiService SPEECH = new AiService(0);
    /// Packet data.
    public static final AiService PACKET = new AiService(8);
    /// Short data type 1: 16 bits of the user's own.
    public static final AiService SDS_1 = new AiService(9);
    /// Short data type 2: 32 bits.
    public static final AiService SDS_2 = new AiService(10);
    /// Short data type 3: 64 bits.
    public static final AiService SDS_3 = new AiService(11);
    /// Short data type 4: up to 2047 bits, told apart by their first octet.
    public static final AiService SDS_4 = new AiService(12);
    /// A pre-coded status of 16 bits. Only here is 0 an emergency.
    public static final AiService STATUS = new AiService(13);
}
