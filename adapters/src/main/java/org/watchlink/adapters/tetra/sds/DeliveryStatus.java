package org.watchlink.adapters.tetra.sds;

/// What became of a message on its way: eight bits, in groups (clause 29.4.3.2).
public record DeliveryStatus(int code) {

    /// It arrived.
    public static final DeliveryStatus RECEIVED = new DeliveryStatus(0x00);
    /// It was read.
    public static final DeliveryStatus CONSUMED = new DeliveryStatus(0x02);
    /// The protocol is not known there.
    public static final DeliveryStatus PROTOCOL_NOT_SUPPORTED = new DeliveryStatus(0x50);
    /// The text's coding is not known there.
    public static final DeliveryStatus CODING_NOT_SUPPORTED = new DeliveryStatus(0x51);
    /// There is no room for it.
    public static final DeliveryStatus MEMORY_FULL = new DeliveryStatus(0x52);

    /// What a status means for the one who waits.
    public enum Group {
        /// It went where it should.
        SUCCESS,
        /// It is not there yet; the network goes on trying.
        TEMPORARY,
        /// It will not arrive.
        FAILED,
        /// Nothing about a message: send slower, or go on.
        FLOW_CONTROL,
        /// The standard has not said.
        RESERVED
    }

    /// The group.
    public Group group() {
        return switch (code >> 5) {
            case 0 -> Group.SUCCESS;
            case 1 -> Group.TEMPORARY;
            case 2 -> Group.FAILED;
            default -> code >= 0x60 && code <= 0x63 || code == 0x80 || code == 0x81
                ? Group.FLOW_CONTROL
                : Group.RESERVED;
        };
    }

    /// What became of it, in words.
    public String reason() {
        return switch (code) {
            case 0x00 -> "received";
            case 0x01 -> "received, report acknowledged";
            case 0x02 -> "read";
            case 0x03 -> "read, report acknowledged";
            case 0x04 -> "forwarded to an external network";
            case 0x05 -> "sent to the group";
            case 0x06 -> "part received";
            case 0x20 -> "congestion";
            case 0x21 -> "stored";
            case 0x22 -> "not reachable, stored";
            case 0x40 -> "network overload";
            case 0x41 -> "service permanently unavailable";
            case 0x42 -> "service temporarily unavailable";
            case 0x43 -> "source not authorised";
            case 0x44 -> "destination not authorised";
            case 0x45 -> "unknown destination";
            case 0x46 -> "unknown forward address";
            case 0x47 -> "group address with individual service";
            case 0x48 -> "expired, not received";
            case 0x49 -> "expired, not read";
            case 0x4A -> "delivery failed";
            case 0x4B -> "not registered";
            case 0x4C -> "queue full";
            case 0x4D -> "too long";
            case 0x4E -> "no message transport there";
            case 0x4F -> "host not connected";
            case 0x50 -> "protocol not supported";
            case 0x51 -> "coding not supported";
            case 0x52 -> "memory full";
            case 0x53 -> "not accepting messages";
            case 0x54 -> "too many parts";
            case 0x56 -> "prohibited";
            case 0x57 -> "no route to the external network";
            case 0x58 -> "unknown external number";
            case 0x59 -> "refused";
            case 0x5A -> "not reachable";
            case 0x5B -> "text distribution error";
            case 0x5C -> "corrupt element";
            case 0x5D -> "parts missing";
            case 0x5E, 0x5F -> "engaged";
            case 0x60, 0x61, 0x62, 0x63 -> "flow control";
            case 0x80 -> "stop sending";
            case 0x81 -> "start sending";
            default -> "status %02x".formatted(code);
        };
    }
}
