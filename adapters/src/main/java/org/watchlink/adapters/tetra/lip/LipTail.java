package org.watchlink.adapters.tetra.lip;

import java.util.ArrayList;
import java.util.List;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;

/// The end of a long report: elements until fewer than a head's bits or only zeros are left, or
/// until one is longer than what is there; `rest` is what is then left.
record LipTail(List<LipElement> elements, Bits rest) {

    private static final int MESSAGE_REFERENCE = 6;
    private static final int RESULT_CODE = 12;
    private static final int SDS_TYPE_1_VALUE = 13;
    private static final int STATUS_VALUE = 15;

    static LipTail read(Bits tail) {
        List<LipElement> elements = new ArrayList<>();
        int meaningful = lastOne(tail);
        int end = 0;
        BitReader in = new BitReader(tail);
        while (end < meaningful) {
            LipElement element = element(in.u(5), in.take(in.u(6)));
            if (in.overrun()) {
                break;
            }
            elements.add(element);
            end = tail.length() - in.left();
        }
        BitReader after = new BitReader(tail);
        after.take(end);
        return new LipTail(elements, after.rest());
    }

    static void write(LipElement element, BitWriter out) {
        switch (element) {
            case LipElement.MessageReference(int value) ->
                out.u(5, MESSAGE_REFERENCE).u(6, 8).u(8, value);
            case LipElement.ResultCode(int code) -> out.u(5, RESULT_CODE).u(6, 8).u(8, code);
            case LipElement.SdsType1Value(int value) ->
                out.u(5, SDS_TYPE_1_VALUE).u(6, 16).u(16, value);
            case LipElement.StatusValue(int value) -> out.u(5, STATUS_VALUE).u(6, 16).u(16, value);
            case LipElement.Other(int identifier, Bits value) ->
                out.u(5, identifier).u(6, value.length()).put(value);
        }
    }

    /// How many bits there are up to the last that is one.
    static int lastOne(Bits bits) {
        for (int i = bits.octets().length() - 1; i >= 0; i--) {
            if (bits.octets().at(i) != 0) {
                return 8 * i + 8 - Integer.numberOfTrailingZeros(bits.octets().at(i));
            }
        }
        return 0;
    }

    private static LipElement element(int identifier, Bits value) {
        BitReader in = new BitReader(value);
        return switch (identifier << 6 | value.length()) {
            case MESSAGE_REFERENCE << 6 | 8 -> new LipElement.MessageReference(in.u(8));
            case RESULT_CODE << 6 | 8 -> new LipElement.ResultCode(in.u(8));
            case SDS_TYPE_1_VALUE << 6 | 16 -> new LipElement.SdsType1Value(in.u(16));
            case STATUS_VALUE << 6 | 16 -> new LipElement.StatusValue(in.u(16));
            default -> new LipElement.Other(identifier, value);
        };
    }
}
