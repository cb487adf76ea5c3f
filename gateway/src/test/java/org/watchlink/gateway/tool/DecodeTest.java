package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The frames are those of the adapters' vectors, which say where each comes from.
class DecodeTest {

    private static final String WELCOME =
        "32420020000383040001869f0401010900b1001c0000000200004e2000000064"
        + "570065006c0063006f006d0065002100a403";

    @Test
    void tellsADatagramWithItsMessage() {
        assertThat(decode("hytera", WELCOME)).isEqualTo(
            "{\"verdict\":\"message\",\"type\":\"GroupText\",\"family\":\"Tmp\","
            + "\"confirm\":false,\"requestId\":2,\"destination\":{\"subnet\":0,\"id\":20000},"
            + "\"source\":{\"subnet\":0,\"id\":100},\"text\":\"Welcome!\",\"option\":null,"
            + "\"reliable\":false,\"checkRight\":true,"
            + "\"hstrp\":{\"flags\":[\"option\"],\"sn\":3,\"deviceId\":99999,\"slot\":1,"
            + "\"options\":[{\"command\":3,\"value\":\"0001869f\"},"
            + "{\"command\":4,\"value\":\"01\"}]}}");
    }

    @Test
    void tellsCodesByTheirNames() {
        assertThat(decode("hstrp",
            "32420020000a8304000000c80401010245b81000010005000100010001000000c80000005403"))
            .startsWith("{\"verdict\":\"message\",\"type\":\"RepeaterStatus\",\"family\":\"Rcp\","
                + "\"mode\":\"MULTI_CONNECTION\",\"state\":\"SLEEP\",\"service\":\"VOICE\","
                + "\"callType\":\"GROUP\",\"target\":{\"subnet\":0,\"id\":1},"
                + "\"sender\":{\"subnet\":0,\"id\":200},");
    }

    @Test
    void tellsAnAcknowledgement() {
        assertThat(decode("hytera", "324200010003")).isEqualTo(
            "{\"verdict\":\"message\",\"type\":\"Hstrp\",\"flags\":[\"ack\"],\"sn\":3}");
    }

    @Test
    void tellsAPositionInDegrees() {
        assertThat(decode("hdap",
            "08a0020032000004b00a0000660000413039313235383135313032314e353935352e3832393445"
            + "30333032332e32343031302e303335380b03")).isEqualTo(
            "{\"verdict\":\"message\",\"type\":\"StandardReport\",\"family\":\"Lp\","
            + "\"requestId\":1200,\"radio\":{\"subnet\":10,\"id\":102},\"result\":\"OK\","
            + "\"gps\":{\"status\":\"A\",\"time\":\"091258\",\"date\":\"151021\","
            + "\"northSouth\":\"N\",\"latitude\":\"5955.8294\",\"eastWest\":\"E\","
            + "\"longitude\":\"03023.2401\",\"speed\":\"0.0\",\"course\":\"358\","
            + "\"degrees\":{\"latitude\":59.93049,\"longitude\":30.387335}},"
            + "\"reliable\":false,\"checkRight\":true}");
    }

    @Test
    void tellsAWrongCheckOctet() {
        assertThat(decode("hstrp", "324200000000024108050001010000005e03"))
            .contains("\"type\":\"CallRequest\"", "\"checkRight\":false");
    }

    @Test
    void tellsWhatNobodyReads() {
        assertThat(decode("hdap", "13000000003203")).isEqualTo(
            "{\"verdict\":\"unknown\",\"type\":\"UnknownHdap\",\"service\":19,\"opcode\":0,"
            + "\"payload\":\"\",\"reliable\":false,\"checkRight\":true}");
    }

    @ParameterizedTest
    @CsvSource({
        "hytera, 3242000200, Hstrp, truncated, 3242000200",
        "hytera, 503200020000, Hstrp, magic, 503200020000",
        "hdap, 11000300050a000064bc03, Hdap, truncated, 11000300050a000064bc03",
        "hytera, 32420000000111000300050a000064bc03, Hdap, truncated, 11000300050a000064bc03",
        "onvif, 3c, Soap, not xml, 3c",
        "pei, +CTCR: x, Pei, fields, 2b435443523a20780d0a",
        "sds, 82, Sds, truncated, 82",
        "lip, 0A, Lip, truncated, 0a",
        "lip, 0Ax, Hex, not hexadecimal digits, 0Ax",
        "hytera, 3242x, Hex, not hexadecimal digits in pairs, 3242x"})
    void tellsWhyItRefuses(String protocol, String hex, String layer, String reason, String kept) {
        assertThat(decode(protocol, hex)).startsWith(
            "{\"verdict\":\"malformed\",\"type\":\"" + layer + "\",\"reason\":\"" + reason
            + "\",\"octets\":\"" + kept + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x324200010003", "32 42 00 01 00 03", "32:42:00:01:00:03"})
    void takesDigitsAsPeopleWriteThem(String hex) {
        assertThat(decode("hytera", hex)).contains("\"flags\":[\"ack\"],\"sn\":3");
    }

    @Test
    void takesAFrameInSeveralWords() {
        assertThat(Run.of("decode", "hytera", "3242", "0001", "0003").out())
            .contains("\"flags\":[\"ack\"],\"sn\":3");
    }

    @Test
    void readsManyLinesAndLosesNone() {
        Run run = Run.fed(List.of("324200010003", "", "nonsense", WELCOME), "decode", "hytera");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(3).map(line -> line.substring(0, 22))
            .containsExactly(
                "{\"verdict\":\"message\",\"", "{\"verdict\":\"malformed\"",
                "{\"verdict\":\"message\",\"");
    }

    @Test
    void tellsRequestsToCamerasAndTheirAnswers() {
        assertThat(decode("onvif", soap("<GotoPreset><ProfileToken>main</ProfileToken>"
            + "<PresetToken>P01</PresetToken></GotoPreset>"))).isEqualTo(
            "{\"verdict\":\"message\",\"type\":\"GotoPreset\",\"family\":\"OnvifRequest\","
            + "\"profile\":\"main\",\"preset\":\"P01\"}");
        assertThat(decode("onvif", soap("<GetStatusResponse><PTZStatus><MoveStatus><PanTilt>"
            + "MOVING</PanTilt></MoveStatus></PTZStatus></GetStatusResponse>"))).isEqualTo(
            "{\"verdict\":\"message\",\"type\":\"Status\",\"family\":\"OnvifAnswer\","
            + "\"position\":null,\"panTilt\":\"MOVING\",\"zoom\":\"UNSAID\",\"utc\":null}");
        assertThat(decode("onvif", soap("<Reboot/>"))).startsWith("{\"verdict\":\"unknown\"");
    }

    @Test
    void tellsWhatATerminalSaysInLettersOrDigits() {
        assertThat(decode("pei", "+CTXG: 1,3,0,0,3,09011638300023404")).isEqualTo(
            "{\"verdict\":\"message\",\"type\":\"TalkGranted\",\"family\":\"Pei\","
            + "\"instance\":1,\"grant\":3,\"permission\":0,\"encrypted\":0,"
            + "\"talker\":{\"kind\":3,\"digits\":\"09011638300023404\"}}");
        assertThat(decode("pei", "2b43544352 3a20312c31330d0a")).isEqualTo(
            "{\"verdict\":\"message\",\"type\":\"Released\",\"family\":\"Pei\","
            + "\"instance\":1,\"cause\":\"TIMER\"}");
    }

    @Test
    void tellsAHeaderWithItsPayload() {
        String told = "{\"verdict\":\"message\",\"type\":\"SdsReceived\",\"family\":\"Pei\","
            + "\"service\":\"STATUS\",\"calling\":{\"kind\":0,\"digits\":\"1234567\"},"
            + "\"called\":{\"kind\":0,\"digits\":\"2345678\"},\"declaredBits\":16,"
            + "\"bits\":\"8004/16\",\"encrypted\":false,"
            + "\"sds\":{\"verdict\":\"message\",\"type\":\"UserStatus\",\"family\":\"Sds\","
            + "\"value\":32772}}";
        String header = "+CTSDSR: 13,1234567,0,2345678,0,16";
        assertThat(decode("pei", header + " 8004")).isEqualTo(told);
        assertThat(decode("pei", header + "\r\n8004")).isEqualTo(told);
        assertThat(Run.of("decode", "pei", header, "8004").out().strip()).isEqualTo(told);
    }

    @Test
    void tellsShortData() {
        assertThat(decode("sds", "82 04 08 01 68656C6C6F")).isEqualTo(
            "{\"verdict\":\"message\",\"type\":\"Transfer\",\"family\":\"SdsTl\","
            + "\"request\":\"RECEIVED\",\"selection\":false,\"reference\":8,\"storage\":null,"
            + "\"data\":{\"type\":\"Text\",\"immediate\":false,\"timestamp\":null,"
            + "\"text\":\"hello\"},\"pid\":130}");
        assertThat(decode("sds", "0000"))
            .isEqualTo("{\"verdict\":\"message\",\"type\":\"Emergency\",\"family\":\"Sds\"}");
    }

    @Test
    void tellsALocationInDegreesAndWhatIsHiddenInIt() {
        assertThat(decode("lip", "0A0B97ED68DC8712FFE82"))
            .startsWith("{\"verdict\":\"message\",\"type\":\"ShortReport\",\"family\":\"LipRe")
            .contains("\"fix\":{\"latitude\":19.3823", ",\"longitude\":-99.1470",
                "\"uncertaintyMetres\":200", "\"reason\":\"MAXIMUM_DISTANCE\"");
        assertThat(decode("sds", "0A4DD400000000000000005FE0002308517A100060"))
            .contains("\"type\":\"Location\"", "\"lip\":{\"verdict\":\"message\"",
                "\"elements\":[{\"type\":\"ResultCode\",\"code\":81},"
                    + "{\"type\":\"StatusValue\",\"value\":32771}]",
                "\"fix\":null", "\"reason\":\"STATUS\"");
    }

    @Test
    void tellsEveryLineOfAStream() {
        assertThat(decode("pei", "0d0a4f4b0d0a0d0a2b435245473a20310d0a").lines()).hasSize(2);
    }

    @Test
    void isUsedWronglyWithAnotherProtocol() {
        Run run = Run.of("decode", "smoke-signals", "00");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(
            "No protocol is called smoke-signals; there are hytera, hstrp, hdap, onvif, pei, sds,"
                + " lip");
    }

    private static String decode(String protocol, String hex) {
        Run run = Run.of("decode", protocol, hex);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out().strip();
    }

    private static String soap(String body) {
        return HexFormat.of().formatHex(("<Envelope><Body>" + body + "</Body></Envelope>")
            .getBytes(StandardCharsets.UTF_8));
    }
}
