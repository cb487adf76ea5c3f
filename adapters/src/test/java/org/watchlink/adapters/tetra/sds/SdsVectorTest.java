package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest.NONE;
import static org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest.RECEIVED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.tetra.sds.Sds.Emergency;
import org.watchlink.adapters.tetra.sds.Sds.Location;
import org.watchlink.adapters.tetra.sds.Sds.ReservedStatus;
import org.watchlink.adapters.tetra.sds.Sds.ShortReport;
import org.watchlink.adapters.tetra.sds.Sds.SimpleText;
import org.watchlink.adapters.tetra.sds.Sds.UserStatus;
import org.watchlink.adapters.tetra.sds.SdsTimestamp.Frame;
import org.watchlink.adapters.tetra.sds.SdsTl.Report;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.StorageForward.Ssi;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;
import org.watchlink.adapters.tetra.sds.UserData.HeadedText;
import org.watchlink.adapters.tetra.sds.UserData.LocationSystem;
import org.watchlink.adapters.tetra.sds.UserData.Text;
import org.watchlink.adapters.wire.Bits;

/// The vectors of short data, each with the whole message that it is.
class SdsVectorTest {

    /// `least` is where the grammar ends and only text or data follow: a shorter text is a text.
    record Expected(Sds sds, int least) { }

    private static final int STATUS = 16;
    private static final int SIMPLE_TEXT = 16;
    private static final int TEXT = 32;

    private static final Map<String, Expected> EXPECTED = Map.ofEntries(
        row("emergency", new Emergency(), STATUS),
        row("reserved low", new ReservedStatus(1), STATUS),
        row("user low", new UserStatus(0x8000), STATUS),
        row("user high", new UserStatus(0xFFFF), STATUS),
        row("status 0x8004 (ftl: German BOS status 2)", new UserStatus(0x8004), STATUS),
        row("status 0xFEFD must stay a user status", new UserStatus(0xFEFD), STATUS),
        row("short report: received, MR 1",
            new ShortReport(ShortReport.Kind.RECEIVED, 1), STATUS),
        row("NON-CONFORMANT boundary 31743", new ReservedStatus(0x7BFF), STATUS),
        row("NON-CONFORMANT short report 7ACA", new ReservedStatus(0x7ACA), STATUS),
        row("simple text 02, empty", new SimpleText(false, false, latin("")), SIMPLE_TEXT),
        row("SDS-TL text 82", text(NONE, true, 156, Optional.empty(), "testmessage"), TEXT),
        row("SDS-TL immediate text 89",
            new Transfer(NONE, true, 156, Optional.empty(),
                new Text(true, Optional.empty(), latin("testmessage"))), TEXT),
        row("SDS-TL text with storage/forward control",
            text(NONE, true, 156,
                Optional.of(new StorageForward(new ValidityPeriod(10), new Ssi(0x010203))),
                "testmessage"), TEXT + 32),
        row("SDS-TL text with timestamp 11 Apr 10:15",
            new Transfer(NONE, true, 156, Optional.empty(), new Text(false,
                Optional.of(stamp(Frame.APPLICATION, 10)), latin("testmessage"))), TEXT + 24),
        row("8A user data header part 1/2", part(201, Frame.APPLICATION, 10, 1), TEXT + 72),
        row("8A user data header part 2/2", part(202, Frame.APPLICATION, 10, 2), TEXT + 72),
        row("encode 8A with UTC timestamp", part(201, Frame.UTC, 8, 1), TEXT + 72),
        row("SDS-REPORT received", Report.of(Pid.TEXT, DeliveryStatus.RECEIVED, 201), 32),
        row("Testnachricht", text(NONE, false, 2, Optional.empty(), "Testnachricht"), TEXT),
        row("svxlink SDS-TL text, received report requested",
            text(RECEIVED, false, 8, Optional.empty(), "Gjatjajgja"), TEXT),
        row("svxlink SDS-TL text 2",
            text(RECEIVED, false, 29, Optional.empty(), "Adgjmptw"), TEXT),
        row("azart text, ISO 8859-5 coding 5",
            new Transfer(RECEIVED, false, 1, Optional.empty(), new Text(false, Optional.empty(),
                SdsText.of(new TextCoding(5), "test"))), TEXT),
        row("7-bit text inside SDS-TL",
            new Transfer(NONE, false, 3, Optional.empty(), new Text(false, Optional.empty(),
                SdsText.of(TextCoding.GSM_7_BIT, "hellohello"))), TEXT),
        row("LIP in a PEI result, 84 declared, 88 printed",
            new Location(Bits.ofHex("0A112853A9FF4D4FFFE81")), 8),
        row("Motorola MTH850 location system 0x83 coding 0x80 #2",
            location(18, "13132302341F5C776E0C663608688810E6193E5688"), TEXT),
        row("Motorola MTH850 location system 0x83 coding 0x80 #3",
            location(19, "1313232F341F5C776E40663608655510E60FE9563C"), TEXT),
        row("Motorola MTH850 location system 0x83 coding 0x80 #4",
            location(13, "1313232F341F5C776D8C663608555510E61599568E"), TEXT),
        row("Motorola MTH850 location system 0x83 coding 0x80 #5",
            location(10, "13132302341F5C776D1766360865B010E62844561C"), TEXT));

    static List<SdsVector> vectors() {
        return Stream.of("sds", "status")
            .flatMap(protocol -> SdsVector.of(protocol).stream())
            .toList();
    }

    @Test
    void everyVectorHasItsExpectation() {
        assertThat(vectors()).extracting(SdsVector::name)
            .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void codecHolds(SdsVector vector) {
        Expected expected = EXPECTED.get(vector.name());
        SdsContract.holds(vector.service(), vector.bits(), expected.sds(), expected.least());
    }

    /// The expectations above are ours; these are the source's own words.
    @ParameterizedTest
    @MethodSource("vectors")
    void sourceSaysTheSame(SdsVector vector) {
        Sds sds = EXPECTED.get(vector.name()).sds();
        JsonNode said = vector.expect();
        if (said.has("class")) {
            assertThat(said.get("class").asText()).isEqualTo(switch (sds) {
                case Emergency _ -> "emergency";
                case ReservedStatus _ -> "reserved";
                case ShortReport _ -> "short-report";
                case UserStatus _ -> "user";
                case Sds.UserBits _, Sds.TypeFour _ -> "no status";
            });
        }
        if (said.has("text")) {
            assertThat(shown(sds)).contains(said.get("text").asText());
        }
        if (said.has("mr") && sds instanceof Transfer transfer) {
            assertThat(transfer.reference()).isEqualTo(said.get("mr").asInt());
        }
    }

    private static Optional<String> shown(Sds sds) {
        return switch (sds) {
            case SimpleText(_, _, SdsText text) -> text.shown();
            case Transfer(_, _, _, _, Text(_, _, SdsText text)) -> text.shown();
            case Transfer(_, _, _, _, HeadedText(_, _, SdsText text)) -> text.shown();
            case Sds _ -> Optional.empty();
        };
    }

    private static Entry<String, Expected> row(String name, Sds sds, int least) {
        return Map.entry(name, new Expected(sds, least));
    }

    private static SdsText latin(String text) {
        return SdsText.of(TextCoding.ISO_8859_1, text);
    }

    private static Sds text(
        SdsTl.ReportRequest request, boolean selection, int reference,
        Optional<StorageForward> storage, String text) {
        return new Transfer(request, selection, reference, storage,
            new Text(false, Optional.empty(), latin(text)));
    }

    /// 11 April, a quarter past.
    private static SdsTimestamp stamp(Frame frame, int hour) {
        return new SdsTimestamp(frame, 0, 4, 11, hour, 15);
    }

    private static Sds part(int reference, Frame frame, int hour, int part) {
        return new Transfer(NONE, true, reference, Optional.empty(), new HeadedText(
            Optional.of(stamp(frame, hour)),
            List.of(new Concatenation(false, 201, 2, part)), latin("testmessage")));
    }

    private static Sds location(int reference, String data) {
        return new Transfer(NONE, false, reference, Optional.empty(),
            new LocationSystem(0x80, Bits.ofHex(data)));
    }
}
