package org.watchlink.gateway.tool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.adapters.tetra.lip.Lip;
import org.watchlink.adapters.tetra.lip.LipCodec;
import org.watchlink.adapters.tetra.lip.LipPosition;
import org.watchlink.adapters.tetra.lip.LipReport;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.PeiCodec;
import org.watchlink.adapters.tetra.pei.PeiFramer;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsTl;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// What a TETRA terminal says, told: a line with the short data that it brings under `sds`, short
/// data with the location message in it under `lip`.
final class TetraTold {

    private static final PeiCodec PEI = new PeiCodec();
    private static final SdsCodec SDS = new SdsCodec();
    private static final LipCodec LIP = new LipCodec();
    private static final int STATUS = 13;
    private static final int STATUS_BITS = 16;
    private static final int TYPE_4 = 12;
    private static final String END = "\r\n";
    private static final Pattern HEADER_AND_PAYLOAD =
        Pattern.compile("(?i)(\\+CTSDSR\\s*:\\s*[0-9,]+)\\s+([0-9A-F]+)");

    private TetraTold() { }

    /// Lines as a terminal writes them, or their octets in digits. A header may have its payload
    /// behind it after a blank.
    static List<Map<String, Object>> lines(String text) {
        Octets stream = Frames.octets(text).orElseGet(() -> {
            Matcher both = HEADER_AND_PAYLOAD.matcher(text.strip());
            return latin(both.matches() ? both.group(1) + END + both.group(2) : text);
        });
        PeiFramer framer = new PeiFramer();
        List<Octets> frames = new ArrayList<>(framer.feed(stream));
        frames.addAll(framer.feed(latin(END)));
        return frames.isEmpty()
            ? List.of(Told.malformed("Pei", "no line", stream.toString()))
            : frames.stream().map(TetraTold::line).toList();
    }

    /// Short data: of 16 bits a status, otherwise of type 4.
    static Map<String, Object> shortData(Bits bits) {
        return shortData(bits.length() == STATUS_BITS ? STATUS : TYPE_4, bits);
    }

    /// A location message from its protocol identifier on.
    static Map<String, Object> location(Bits bits) {
        return switch (LIP.decode(bits)) {
            case Malformed<Lip>(String reason, Octets refused) ->
                Told.malformed("Lip", reason, refused.toString());
            case Message<Lip>(LipReport report) -> {
                Map<String, Object> told = Told.message((Record) report);
                told.put("fix", report.fix().map(TetraTold::degrees).orElse(null));
                told.put("uncertaintyMetres", number(report.uncertaintyMetres()));
                told.put("speedKmh", number(report.speedKmh()));
                told.put("headingDegrees", number(report.headingDegrees()));
                told.put("reason", report.reason().map(Enum::name).orElse(null));
                yield told;
            }
            case Message<Lip>(Lip lip) -> Told.message((Record) lip);
        };
    }

    private static Map<String, Object> line(Octets frame) {
        return switch (PEI.decode(frame)) {
            case Malformed<Pei>(String reason, Octets refused) ->
                Told.malformed("Pei", reason, refused.toString());
            case Message<Pei>(Pei line) -> {
                Map<String, Object> told = Told.message((Record) line);
                if (line instanceof Pei.SdsReceived received) {
                    told.put("sds", shortData(received.service().code(), received.bits()));
                }
                yield told;
            }
        };
    }

    private static Map<String, Object> shortData(int service, Bits bits) {
        return switch (SDS.decode(service, bits)) {
            case Malformed<Sds>(String reason, Octets refused) ->
                Told.malformed("Sds", reason, refused.toString());
            case Message<Sds>(Sds sds) -> {
                Map<String, Object> told = Told.message((Record) sds);
                if (sds instanceof SdsTl transported) {
                    told.put("pid", transported.pid());
                } else if (sds instanceof Sds.Location(Bits pdu)) {
                    told.put("lip", location(pdu));
                }
                yield told;
            }
        };
    }

    private static Map<String, Object> degrees(LipPosition position) {
        Map<String, Object> degrees = new LinkedHashMap<>();
        degrees.put("latitude", position.latitudeDegrees());
        degrees.put("longitude", position.longitudeDegrees());
        return degrees;
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static Octets latin(String text) {
        return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
