package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Vector;

/// Whatever arrives, the codecs give a verdict, keep within bounds and change nothing.
class HyteraFuzzTest {

    private static final int DATAGRAM = 65_507;
    private static final int RCP = 0x02;
    private static final List<Integer> SERVICES = List.of(RCP, 0x08, 0x09, 0x11, 0x12, 0x13);
    private static final List<Integer> OPCODES = List.of(
        0x0001, 0x0002, 0x0003, 0x0080, 0x0082,
        0xA001, 0xA002, 0xA003, 0xB001, 0xB002, 0xB003, 0xC001, 0xC002, 0xC003, 0xC004, 0xC005,
        0xD001, 0xD002, 0xD003, 0xD004, 0xD011, 0xD012, 0xA081, 0xA082, 0xB081,
        0x00A1, 0x40A1, 0x80A2, 0xC0A2, 0x00AE, 0x40AF, 0x80B1, 0xC0B2, 0x00BE, 0x40BF,
        0x0841, 0x8841, 0x0842, 0x8842, 0x0041, 0x8041, 0x10C9, 0x80C9, 0x1847, 0x8847, 0x10C7,
        0xB0C8, 0xB843, 0xB844, 0xB845, 0x0833, 0x0834, 0x0835, 0x0849, 0x084A, 0x0452, 0x8452);
    private static final List<Octets> VECTORS = Stream.of("hytera-hstrp", "hytera-hdap")
        .flatMap(protocol -> Vector.of(protocol, HyteraFuzzTest.class).stream())
        .map(Vector::octets)
        .toList();

    @Property
    void randomOctets(@ForAll("octets") Octets octets) {
        Faithful.toDatagram(octets);
        Faithful.toFrame(octets);
    }

    @Property(tries = 5000)
    void spoiltVectors(@ForAll("spoilt") Octets octets) {
        Faithful.toDatagram(octets);
        Faithful.toFrame(octets);
    }

    @Property(tries = 5000)
    void rightEnvelopes(@ForAll("frames") Octets frame) {
        Faithful.toFrame(frame);
        assertThat(new HdapCodec().decode(frame).toString()).doesNotContain("checkRight=false");
    }

    @Property(tries = 20)
    void longestDatagrams(@ForAll("longest") Octets octets) {
        Faithful.toDatagram(octets);
        Faithful.toFrame(octets);
    }

    @Provide
    Arbitrary<Octets> octets() {
        return octets(0, 300);
    }

    @Provide
    Arbitrary<Octets> spoilt() {
        return Combinators.combine(
            Arbitraries.of(VECTORS), Arbitraries.integers().between(1, 4), Arbitraries.longs())
            .as((vector, times, seed) -> spoil(vector, times, new Random(seed)));
    }

    @Provide
    Arbitrary<Octets> frames() {
        return Combinators.combine(
            Arbitraries.of(SERVICES), Arbitraries.of(OPCODES), lengths().flatMap(
                length -> octets(length, length)))
            .as(HyteraFuzzTest::frame);
    }

    /// Chains of the shortest options, and the longest text and telemetry.
    @Provide
    Arbitrary<Octets> longest() {
        return Arbitraries.of(
            chain("8500"), chain("ff00"), chain("8301"),
            frame(0x09, 0x00A1, zeros(DATAGRAM - 7)), frame(0x09, 0x40A1, zeros(DATAGRAM - 7)),
            frame(0x12, 0xA082, zeros(DATAGRAM - 7)), frame(RCP, 0x10C9, zeros(DATAGRAM - 7)),
            zeros(DATAGRAM));
    }

    /// Lengths that layouts have, and others.
    private static Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
            Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 16, 44, 45, 50, 52, 56),
            Arbitraries.integers().between(0, 120));
    }

    private static Arbitrary<Octets> octets(int least, int most) {
        return Arbitraries.bytes().array(byte[].class).ofMinSize(least).ofMaxSize(most)
            .map(Octets::of);
    }

    private static Octets spoil(Octets vector, int times, Random random) {
        byte[] octets = vector.toBytes();
        for (int i = 0; i < times && octets.length > 0; i++) {
            int at = random.nextInt(octets.length);
            switch (random.nextInt(4)) {
                case 0 -> octets[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> octets[at] = (byte) random.nextInt(256);
                case 2 -> octets = Arrays.copyOf(octets, at);
                default -> octets = Arrays.copyOf(octets, octets.length + 1 + random.nextInt(8));
            }
        }
        return Octets.of(octets);
    }

    private static Octets frame(int service, int opcode, Octets payload) {
        return new HdapCodec().encode(service == RCP
            ? HdapFrame.of(new Rcp.Unknown(opcode, payload))
            : HdapFrame.of(new UnknownHdap(service, opcode, payload)));
    }

    /// A connect full of one option.
    private static Octets chain(String option) {
        return Octets.ofHex("324200240000" + option.repeat((DATAGRAM - 6) / 2));
    }

    private static Octets zeros(int length) {
        return Octets.of(new byte[length]);
    }
}
