package org.watchlink.adapters.tetra.lip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.watchlink.adapters.wire.BitCodec;
import org.watchlink.adapters.wire.BitCodecContract;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Whatever arrives, the codec gives a verdict, keeps within bounds, loses no bit and no place.
class LipFuzzTest {

    private static final LipCodec CODEC = new LipCodec();
    private static final List<LipVector> VECTORS = LipVector.pdus();
    private static final int LONGEST_SDS = 2047;
    private static final int BEYOND = 65_000;

    @Property
    void randomBits(@ForAll("bits") Bits bits) {
        faithful(CODEC, bits);
        faithful(LipVector.BODY, bits);
    }

    @Property(tries = 5000)
    void spoiltVectors(@ForAll("spoilt") Bits bits) {
        faithful(CODEC, bits);
        faithful(LipVector.BODY, bits);
    }

    @Property(tries = 5000)
    void everyExtension(@ForAll @IntRange(max = 63) int head, @ForAll("bits") Bits rest) {
        faithful(CODEC, new BitWriter().u(8, LipCodec.PID).u(6, head).put(rest).bits());
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.MIXIN)
    void noPlaceIsLost(
        @ForAll @IntRange(min = 1, max = 10) int shape,
        @ForAll @IntRange(min = -(1 << 24), max = (1 << 24) - 1) int longitude,
        @ForAll @IntRange(min = -(1 << 23), max = (1 << 23) - 1) int latitude,
        @ForAll("bits") Bits rest) {
        Bits frame = new BitWriter()
            .u(8, LipCodec.PID).u(6, 0b010011).u(2, 0).u(4, shape)
            .u(25, longitude).u(24, latitude).put(rest).bits();
        faithful(CODEC, frame);
        LipPosition there = new LipPosition(longitude, latitude);
        assertThat(((LipReport) ((Message<Lip>) CODEC.decode(frame)).message()).fix())
            .isEqualTo(Optional.of(there).filter(place -> !place.zero()));
    }

    @Property(tries = 20)
    void longest(@ForAll("longest") Bits bits) {
        faithful(CODEC, bits);
    }

    @Provide
    Arbitrary<Bits> bits() {
        return Arbitraries.oneOf(bits(64), bits(LONGEST_SDS));
    }

    @Provide
    Arbitrary<Bits> spoilt() {
        return Combinators.combine(
            Arbitraries.of(VECTORS), Arbitraries.integers().between(1, 4), Arbitraries.longs())
            .as((vector, times, seed) -> spoil(vector.bits(), times, new Random(seed)));
    }

    /// Reports whose elements are as many, as few, as empty and as long as can be.
    @Provide
    Arbitrary<Bits> longest() {
        return Arbitraries.of(
            tail("00001000000"), tail("00000000000"), tail("11111111111"), tail("0"), tail("1"),
            tail("0110000100000000000"), new Bits(Octets.of(new byte[BEYOND]), BEYOND * 8 - 3));
    }

    private static void faithful(BitCodec<Lip> codec, Bits bits) {
        BitCodecContract.survives(codec, bits);
        if (codec.decode(bits) instanceof Message<Lip>(Lip message)) {
            assertThat(codec.encode(message)).isEqualTo(bits);
        }
    }

    private static Bits tail(String repeated) {
        return new BitWriter().u(8, LipCodec.PID).u(6, 0b010011).u(19, 0)
            .put(LipVector.binary(repeated.repeat(BEYOND * 8 / repeated.length()))).u(1, 1).bits();
    }

    private static Arbitrary<Bits> bits(int most) {
        return Combinators.combine(
            Arbitraries.bytes().array(byte[].class).ofSize((most + 7) / 8),
            Arbitraries.integers().between(0, most))
            .as((octets, length) -> Bits.of(Octets.of(octets)).first(length));
    }

    private static Bits spoil(Bits vector, int times, Random random) {
        Bits bits = vector;
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bits.length() + 1);
            BitReader in = new BitReader(bits);
            BitWriter out = new BitWriter().put(in.take(at));
            switch (random.nextInt(4)) {
                case 0 -> out.u(1, 1 - in.u(1)).put(in.rest());
                case 1 -> out.u(8, random.nextInt(256)).put(in.rest());
                case 2 -> { }
                default -> out.put(in.rest()).u(random.nextInt(33), random.nextInt());
            }
            bits = out.bits();
        }
        return bits;
    }
}
