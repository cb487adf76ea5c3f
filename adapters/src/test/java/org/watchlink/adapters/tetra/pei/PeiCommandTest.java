package org.watchlink.adapters.tetra.pei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.link.ManualTimers;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// What a terminal is told, both ways, and what the other end makes of it.
class PeiCommandTest {

    private static final PeiCommandCodec CODEC = new PeiCommandCodec(false);

    static List<Map.Entry<String, PeiCommand>> commands() {
        return List.of(
            Map.entry("AT", new PeiCommand.Attention()),
            Map.entry("ATE0", new PeiCommand.Echo(false)),
            Map.entry("ATE1", new PeiCommand.Echo(true)),
            Map.entry("ATZ", new PeiCommand.Reset()),
            Map.entry("AT+GMI?", new PeiCommand.Query("GMI")),
            Map.entry("AT+CMGS=?", new PeiCommand.Test("CMGS")),
            Map.entry("AT+CSCS=8859-1", new PeiCommand.CharacterSet("8859-1")),
            Map.entry("AT+CTOM=0", new PeiCommand.SetMode(0)),
            Map.entry("AT+CTSP=2,3,130", new PeiCommand.Register(2, 3, OptionalInt.of(130))),
            Map.entry("AT+CTSP=2,0", new PeiCommand.Register(2, 0, OptionalInt.empty())),
            Map.entry("AT+CTSDS=12,0,0,0,1",
                new PeiCommand.SdsService(AiService.SDS_4, 0, 0, 0, 1)),
            Map.entry("AT+CMGS=1234567,32\r\n821000C9\u001A",
                new SendSds("1234567", Bits.ofHex("821000C9"))),
            Map.entry("AT+CMGS=1234567,84\r\n0A112853A9FF4D4FFFE81\u001A",
                new SendSds("1234567", Bits.ofHex("0A112853A9FF4D4FFFE81"))),
            Map.entry("AT+CTSDC=0,0,0,1,1,0,1,1,0,0,0",
                new PeiCommand.CallService(AiService.SPEECH, 0, 0, 1, 1, 0, 1, 1, 0, 0, 0)),
            Map.entry("ATD1234567", new PeiCommand.Dial("1234567")),
            Map.entry("ATA", new PeiCommand.Answer()),
            Map.entry("ATH", new PeiCommand.HangUp()),
            Map.entry("AT+CTXD=1,1", new PeiCommand.PressToTalk(1, 1)),
            Map.entry("AT+CUTXC=1", new PeiCommand.ReleaseTalk(1)),
            Map.entry("AT+CTGS=1,09011638300000001",
                new PeiCommand.SelectGroup(1, "09011638300000001")),
            Map.entry("AT+CNUMS=0,1,2000", new PeiCommand.GroupWindow(0, 1, 2000)),
            Map.entry("AT+CTDCT=1", new PeiCommand.DirectMode(1)),
            Map.entry("AT+CTGL=1", new PeiCommand.Unknown("AT+CTGL=1")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void bothWays(Map.Entry<String, PeiCommand> vector) {
        Octets text = Latin.octets(vector.getKey());
        assertThat(CODEC.decode(text)).isEqualTo(new Message<>(vector.getValue()));
        assertThat(CODEC.encode(vector.getValue())).isEqualTo(text);
        assertThat(CODEC.decode(Latin.octets(vector.getKey().toLowerCase())))
            .isInstanceOf(Message.class);
    }

    @Test
    void everyCommandIsMet() {
        Set<Class<?>> met = new HashSet<>();
        commands().forEach(vector -> met.add(vector.getValue().getClass()));
        assertThat(met).containsExactlyInAnyOrder(PeiCommand.class.getPermittedSubclasses());
    }

    @Test
    void quotedIdentity() {
        var send = new SendSds("1234567", Bits.ofHex("800B"));
        Octets quoted = Latin.octets("AT+CMGS=\"1234567\",16\r\n800B\u001A");
        assertThat(new PeiCommandCodec(true).encode(send)).isEqualTo(quoted);
        assertThat(CODEC.decode(quoted)).isEqualTo(new Message<>(send));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "AT+CMGS=1,16\r\n800\u001A", "AT+CMGS=1,16\r\n80xB\u001A", "AT+CMGS=1,16\r\n800B",
        "AT+CMGS=x,16\r\n800B\u001A", "AT+CMGS=1\r\n800B\u001A", "AT\r\n800B\u001A",
        "AT+CTSP=x", "AT+CTXD=", "AT+CNUMS=0,1"})
    void refused(String text) {
        assertThat(CODEC.decode(Latin.octets(text))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n", "\n"})
    void terminalTakesEveryLineEnd(String end) {
        assertThat(said("ATE0" + end + "at+gmi?" + end))
            .isEqualTo("ATE0\r\n\r\nOK\r\n\r\n+GMI: WATCHLINK\r\n\r\nOK\r\n");
    }

    @Test
    void terminalGivesUpOnEscape() {
        assertThat(said("ATE0\rAT+CMGS=1,16\r\n80\u001B\rAT\r"))
            .isEqualTo("ATE0\r\n\r\nOK\r\n\r\n> \r\nOK\r\n");
    }

    @Test
    void terminalRefusesWhatItCannotRead() {
        assertThat(said("ATE0\r800B\u001A").substring(12)).isEqualTo("\r\n+CME ERROR: 36\r\n");
        assertThat(said("ATE0\rATI\r").substring(12)).isEqualTo("\r\n+CME ERROR: 35\r\n");
        assertThat(said("ATE0\rAT+CLVL?\r").substring(12)).isEqualTo("\r\n+CME ERROR: 4\r\n");
        assertThat(said("ATE0\rAT+CMGS=1,24\r\n800B\u001A")).endsWith("\r\n+CME ERROR: 35\r\n");
    }

    @Test
    void errorsAndCausesHaveWords() {
        assertThat(Stream.of(6, 7, 8, 9, 19, 28, 29, 45).map(code -> new CmeError(code).text()))
            .allMatch(text -> text.startsWith("error "));
        assertThat(CmeError.TABLE_FULL.text()).isEqualTo("registration table full");
        assertThat(DisconnectCause.TIMER.text()).isEqualTo("timer");
        assertThat(new DisconnectCause(23).text()).isEqualTo("cause 23");
    }

    private static String said(String typed) {
        List<String> said = new ArrayList<>();
        var terminal = new PeiTerminal(
            PeiDesk.OWN, new ManualTimers(), new PeiTerminal.Surroundings() {

                @Override
                public void transmit(Octets chunk) {
                    said.add(Latin.text(chunk));
                }

                @Override
                public void sent(PeiOrder order, boolean encrypted) {
                    throw new AssertionError("nothing was to be sent");
                }
            });
        terminal.received(Latin.octets(typed));
        return String.join("", said);
    }
}
