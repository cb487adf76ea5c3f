package org.watchlink.adapters.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.cap.CapExamples.amberAlert;
import static org.watchlink.adapters.cap.CapExamples.octets;
import static org.watchlink.adapters.cap.CapExamples.text;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Scope;
import org.watchlink.adapters.cap.Alert.Status;
import org.watchlink.adapters.cap.Info.Category;
import org.watchlink.adapters.cap.Info.Certainty;
import org.watchlink.adapters.cap.Info.Severity;
import org.watchlink.adapters.cap.Info.Urgency;
import org.watchlink.adapters.wire.CodecContract;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;

class CapCodecTest {

    private static final CapCodec CODEC = new CapCodec();

    @Test
    void readsTheStandardsExampleWhole() {
        Alert alert = read(amberAlert());

        assertThat(alert).isEqualTo(new Alert(
            "KAR0-0306112239-SW", "KARO@CLETS.DOJ.CA.GOV",
            OffsetDateTime.parse("2003-06-11T22:39:00-07:00"), Status.Actual, MsgType.Alert,
            Optional.of("SW"), Scope.Public, Optional.empty(), Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), Optional.empty(), alert.info()));
        assertThat(alert.info()).extracting(info -> info.language().orElseThrow())
            .containsExactly("en-US", "es-US");
        assertThat(alert.info().getLast()).isEqualTo(new Info(
            Optional.of("es-US"), List.of(Category.Rescue), "Abducción de Niño", List.of(),
            Urgency.Immediate, Severity.Severe, Certainty.Likely, Optional.empty(),
            List.of(new NamedValue("SAME", "CAE")), Optional.empty(), Optional.empty(),
            Optional.empty(),
            Optional.of("Departamento de Policía de Los Ángeles - LAPD"),
            Optional.of("Alerta Amber en el condado de Los Ángeles"),
            alert.info().getLast().description(), Optional.empty(), Optional.empty(),
            Optional.of(
                "DET. SMITH, 77TH DIV, LOS ANGELES POLICE DEPT-LAPD AT 213 485-2389"),
            List.of(), List.of(), List.of(Area.of(
                "condado de Los Ángeles", List.of(new NamedValue("SAME", "006037"))))));
        assertThat(alert.info().getLast().description().orElseThrow())
            .startsWith("DATE/TIME: 06/11/03, 1915 HORAS. VÍCTIMAS").endsWith("AZUL (4XXX000)");
    }

    @Test
    void writesTheStandardsExampleWithTheSameContent() {
        Octets written = CODEC.encode(read(amberAlert()));

        assertThat(CODEC.decode(written)).isEqualTo(CODEC.decode(amberAlert()));
        assertThat(CapSchema.fault(written)).isEmpty();
    }

    @Test
    void writesEveryElementInTheOrderOfTheSchema() {
        Octets written = CODEC.encode(CapExamples.whole());

        assertThat(CapSchema.fault(written)).isEmpty();
        assertThat(CODEC.decode(written)).isEqualTo(new Message<>(CapExamples.whole()));
        assertThat(text(written))
            .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>")
            .contains("<sent>2026-11-22T10:15:30-00:00</sent>",
                "<circle>51.901235,-0.2 0.05</circle>",
                "<incidents>4711 &quot;Town centre&quot;</incidents>");
    }

    @Test
    void refusesEveryTruncation() {
        CodecContract.refusesEveryTruncation(CODEC, CODEC.encode(CapExamples.whole()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:15:30-00:00, true", "2026-11-22T10:15:30+00:00, true",
        "2026-06-22T10:15:30+01:00, true", "2024-02-29T00:00:00-07:00, true",
        "2026-11-22T10:15:30Z, false", "2026-11-22T10:15:30.5-00:00, false",
        "'2026-11-22T10:15:30,01:00', false", "2026-11-22T10:15:30, false",
        "2026-02-29T10:15:30-00:00, false", "2026-11-22T25:15:30-00:00, false",
        "2026-11-22 10:15:30-00:00, false", "22/11/2026, false"})
    void readsTheTimesThatTheSchemaAllows(String time, boolean allowed) {
        Octets document = octets(text(CODEC.encode(CapExamples.scoped(Scope.Restricted)))
            .replace("2026-11-22T10:15:30-00:00", time));

        assertThat(CapSchema.fault(document).isEmpty()).isEqualTo(allowed);
        assertThat(CODEC.decode(document) instanceof Message).isEqualTo(allowed);
    }

    @Test
    void writesWholeSecondsWithTheirOffset() {
        OffsetDateTime summer = OffsetDateTime.parse("2026-06-22T10:15:30.987654+01:00");
        Alert alert = new AlertDraft("i", "s", summer, Status.Test, MsgType.Alert).alert();

        assertThat(alert.reference()).isEqualTo("s,i,2026-06-22T10:15:30+01:00");
        assertThat(CODEC.decode(CODEC.encode(alert))).isEqualTo(new Message<>(alert));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<scope>Restricted</scope> | '' | scope",
        "Restricted | restricted | scope",
        "<status>Actual | <status>Live | status",
        "<msgType>Alert | <msgType>New | msgType",
        "<sender>.*</sender> | '' | sender",
        "<sent>.*</sent> | <sent>today</sent> | sent",
        "<category>.*</category> | '' | category",
        "<event>.*</event> | '' | event",
        "<event> | <event><b/> | event",
        "Observed | Very Likely | certainty",
        "<urgency>Immediate</urgency> | '' | urgency",
        "<status>(.*)</status><msgType>Alert</msgType> "
            + "| <msgType>Alert</msgType><status>$1</status> | status",
        "<info> | <info>text | text",
        "</info> | <more/></info> | unexpected element",
        "</alert> | <note/></alert> | unexpected element",
        "cap:1.2 | cap:1.1 | not cap 1.2",
        "alert | alarm | not cap 1.2"})
    void refusesWhatTheSchemaRefuses(String part, String instead, String reason) {
        String valid = text(CODEC.encode(CapExamples.with(CapExamples.theft().info())));
        String broken = valid.replaceAll(part, instead);

        assertThat(broken).isNotEqualTo(valid);
        assertThat(CapSchema.fault(octets(valid))).isEmpty();
        assertThat(CapSchema.fault(octets(broken))).isPresent();
        assertThat(reason(octets(broken))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "", "1.2.3", "NaN", "high"})
    void refusesWhatIsNoNumber(String number) {
        String whole = text(CODEC.encode(CapExamples.whole()));

        assertThat(reason(octets(whole.replace("300.5", number)))).isEqualTo("altitude");
        assertThat(reason(octets(whole.replace("20480", number)))).isEqualTo("size");
    }

    @Test
    void passesOverASignatureAtTheEnd() {
        String signature = "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'>"
            + "<SignedInfo/></Signature>";
        String whole = text(CODEC.encode(CapExamples.whole()));
        Octets signed = octets(whole.replace("</alert>", signature + "</alert>"));

        assertThat(CapSchema.fault(signed)).isEmpty();
        assertThat(CODEC.decode(signed)).isEqualTo(new Message<>(CapExamples.whole()));
        assertThat(reason(octets(whole.replace("<identifier>", signature + "<identifier>"))))
            .isEqualTo("identifier");
    }

    @Test
    void readsAnyPrefix() {
        String whole = text(CODEC.encode(CapExamples.whole()));
        String prefixed = whole
            .replaceAll("<(/?)([a-zA-Z])", "<$1c:$2").replace("xmlns", "xmlns:c");

        assertThat(CODEC.decode(octets(prefixed))).isEqualTo(new Message<>(CapExamples.whole()));
        assertThat(CODEC.decode(octets(whole.replaceFirst(" xmlns=\"[^\"]*\"", ""))))
            .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE alert><alert/>",
        "<!DOCTYPE alert [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><alert>&x;</alert>",
        "<!DOCTYPE alert SYSTEM 'http://127.0.0.1:1/x.dtd'><alert/>",
        "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
            + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]><alert>&d;</alert>"})
    void refusesADocumentType(String attack) {
        assertThat(CODEC.decode(octets(attack))).isInstanceOf(Malformed.class);
        CapBounds.hold(octets(attack), CODEC);
    }

    @Test
    void refusesWhatIsTooLarge() {
        String filler = "x".repeat(Xml.MAX_LENGTH);

        assertThat(reason(octets("<alert>" + filler + "</alert>"))).isEqualTo("too large");
        assertThat(reason(octets("<a>".repeat(100_000)))).isEqualTo("too deep");
        CapBounds.hold(octets("<alert><a " + filler.substring(30) + "='1'/></alert>"), CODEC);
        CapBounds.hold(octets("<a>".repeat(300_000)), CODEC);
    }

    private static Alert read(Octets document) {
        return ((Message<Alert>) CODEC.decode(document)).message();
    }

    private static String reason(Octets document) {
        Decoded<Alert> decoded = CODEC.decode(document);
        return decoded instanceof Malformed<Alert>(String reason, _) ? reason : "read";
    }
}
