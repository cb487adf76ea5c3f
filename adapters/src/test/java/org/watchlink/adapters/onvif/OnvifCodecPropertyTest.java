package org.watchlink.adapters.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.watchlink.adapters.wire.Octets;

/// Whatever arrives is told what it is: nothing is thrown.
class OnvifCodecPropertyTest {

    private static final List<OnvifVector> RECORDED = OnvifVector.all();
    private static final List<OnvifAnswer> ANSWERS = OnvifAnswerCodecTest.answers();

    private final OnvifRequestCodec requests = new OnvifRequestCodec();
    private final OnvifAnswerCodec answers = new OnvifAnswerCodec();

    @Property(tries = 3000)
    void readsAnyOctets(@ForAll byte[] octets) {
        assertThat(requests.decode(Octets.of(octets))).isNotNull();
        assertThat(answers.decode(Octets.of(octets))).isNotNull();
    }

    @Property(tries = 5000)
    void readsADamagedMessage(
        @ForAll("messages") byte[] message, @ForAll @IntRange(max = 4000) int at,
        @ForAll byte damage, @ForAll @IntRange(max = 8) int gap) {
        byte[] damaged = new byte[message.length + gap];
        int from = Math.min(at, message.length - 1);
        System.arraycopy(message, 0, damaged, 0, from);
        System.arraycopy(message, from, damaged, from + gap, message.length - from);
        damaged[from] = damage;

        assertThat(requests.decode(Octets.of(damaged))).isNotNull();
        assertThat(answers.decode(Octets.of(damaged))).isNotNull();
    }

    @Property(tries = 3000)
    void readsAnyHeader(@ForAll String header) {
        assertThat(DigestChallenge.strongest(List.of("Digest nonce=\"n\"," + header, header)))
            .isNotNull();
    }

    @Provide
    static Arbitrary<byte[]> messages() {
        return Arbitraries.oneOf(
            Arbitraries.of(RECORDED).map(vector -> vector.octets().toBytes()),
            Arbitraries.of(ANSWERS).map(answer -> new OnvifAnswerCodec().encode(answer).toBytes()));
    }
}
