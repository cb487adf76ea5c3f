package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.watchlink.adapters.tetra.pei.Latin;
import org.watchlink.adapters.tetra.pei.PeiVector;
import org.watchlink.adapters.tetra.sds.Sds;

/// Whatever the line brings, nothing is thrown and a call for help is heard afterwards.
class TetraFuzzTest {

    private static final String CRY = "\r\n+CTSDSR: 13,99,0,300,0,16\r\n0000\r\n";
    private static final List<String> LINES = Stream.concat(
        Stream.of(
            "OK", "ERROR", "> ", "+CME ERROR: 35", "+CMGS: 0", "+CMGS: 0,4,1", "+CMGS: 0,5,1",
            "+CREG: 0", "+CREG: 1,1,90116383", "+CTOM: 1", "+CNUMF: 6,09011638300023401",
            "+CTXG: 1,0,0,0", "+CTXG: 2,3,0,0,0,23404", "+CDTXC: 1,0", "+CTCR: 1,13",
            "+CTICN: 1,0,0,0,23404,1,1,0,1,1,0,300,15", "+CTICN: 2,0,0,,,1,1,0,,1,,,",
            "+CTCC: 1,1,1,0,0,1,1,15", "+CTSDSR: 13,0,16", "0000"),
        Stream.of("pei.line", "pei.ctsdsr", "pei.stream")
            .flatMap(protocol -> PeiVector.of(protocol).stream())
            .map(vector -> Latin.text(vector.octets())))
        .toList();

    @Property(tries = 1000)
    void lines(@ForAll("lines") List<String> lines) {
        holds(lines);
    }

    @Property(tries = 2000)
    void shortData(@ForAll("shortData") List<String> lines) {
        holds(lines);
    }

    @Property(tries = 300)
    void noise(@ForAll("noise") List<String> lines) {
        holds(lines);
    }

    private static void holds(List<String> lines) {
        TetraTalk talk = TetraTalk.ready();
        talk.order(new TetraOrder.Text(23404, false, "hello"));
        lines.forEach(line -> talk.arrives("\r\n" + line + "\r\n"));
        talk.pass(320).forget().arrives("\r\n" + CRY);
        assertThat(talk.heard()).hasSize(1).first().isInstanceOfSatisfying(
            TetraHeard.Status.class,
            heard -> assertThat(heard.status()).isEqualTo(new Sds.Emergency()));
        assertThat(talk.aired.size()).isLessThanOrEqualTo(1 + lines.size());
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(LINES).list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<String>> shortData() {
        Arbitrary<String> hex = Arbitraries.strings().withChars("0123456789ABCDEF").ofMaxLength(60);
        Arbitrary<String> start = Arbitraries.of(
            "", "02", "09", "0A", "0A4C", "0A5", "8200", "8204", "8210", "8220", "8A0", "8C0",
            "8A04010105000301020", "8A0401010500030102FF", "8C0401010201", "8C04020102028201",
            "7C", "7E", "00", "FF", "83", "C4");
        return Combinators.combine(
            Arbitraries.of(9, 10, 11, 12, 12, 12, 12, 13, 13, 99),
            Arbitraries.of("", "23404", "09011638300023404", "23401"),
            Arbitraries.of("23401", "300", "16777215"),
            Combinators.combine(start, hex).as(String::concat),
            Arbitraries.integers().between(-3, 3))
            .as((service, from, to, payload, more) -> "+CTSDSR: %d,%s,0,%s,0,%d\r\n%s".formatted(
                service, from, to, Math.max(0, payload.length() * 4 + more), payload))
            .list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<String>> noise() {
        return Arbitraries.strings().withCharRange('\0', '\u00FF').ofMaxLength(80)
            .list().ofMaxSize(20);
    }
}
