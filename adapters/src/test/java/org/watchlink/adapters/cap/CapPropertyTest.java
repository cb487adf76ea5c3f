package org.watchlink.adapters.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Status;
import org.watchlink.adapters.cap.Info.Category;
import org.watchlink.adapters.cap.Info.Certainty;
import org.watchlink.adapters.cap.Info.Severity;
import org.watchlink.adapters.cap.Info.Urgency;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// What keeps the rules keeps the schema and comes back; whatever else arrives is told what it is.
class CapPropertyTest {

    private static final CapCodec CODEC = new CapCodec();
    private static final byte[] WHOLE = CODEC.encode(CapExamples.whole()).toBytes();

    @Property(tries = 500)
    void whatKeepsTheRulesKeepsTheSchema(@ForAll("alerts") Alert alert) {
        assertThat(CapRules.brokenByUs(alert)).isEmpty();
        Octets written = CODEC.encode(alert);

        assertThat(CapSchema.fault(written)).isEmpty();
        assertThat(CODEC.decode(written)).isEqualTo(new Message<>(alert));
    }

    @Property(tries = 500)
    void readsAnyOctets(@ForAll byte[] octets) {
        survives(Octets.of(octets));
    }

    @Property(tries = 2000)
    void readsADamagedAlert(
        @ForAll @IntRange(max = 4000) int at, @ForAll byte damage,
        @ForAll @IntRange(max = 8) int gap) {
        int from = Math.min(at, WHOLE.length - 1);
        byte[] damaged = new byte[WHOLE.length + gap];
        System.arraycopy(WHOLE, 0, damaged, 0, from);
        System.arraycopy(WHOLE, from, damaged, from + gap, WHOLE.length - from);
        damaged[from] = damage;
        survives(Octets.of(damaged));
    }

    private static void survives(Octets octets) {
        Decoded<Alert> first = CODEC.decode(octets);
        CapBounds.hold(octets, CODEC);
        if (first instanceof Message<Alert>(Alert alert)) {
            CapRules.brokenByUs(alert);
            assertThat(CODEC.decode(CODEC.encode(alert))).isEqualTo(first);
        }
    }

    @Provide
    static Arbitrary<Alert> alerts() {
        Arbitrary<OffsetDateTime> times = Combinators.combine(
            Arbitraries.longs().between(0, 4_000_000_000L),
            Arbitraries.integers().between(-14 * 60, 14 * 60))
            .as((second, minutes) -> Instant.ofEpochSecond(second)
                .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)));
        Arbitrary<String> names = Arbitraries.strings()
            .withCharRange('!', '~').ofMinLength(1).ofMaxLength(40)
            .filter(name -> name.chars().noneMatch(c -> ",<&".indexOf(c) >= 0));
        return Combinators.combine(
            names, names, times, Arbitraries.of(Status.class), Arbitraries.of(MsgType.class),
            texts(), infos().list().ofMaxSize(3))
            .as((identifier, sender, sent, status, msgType, text, infos) -> {
                AlertDraft draft = new AlertDraft(identifier, sender, sent, status, msgType)
                    .privateTo(List.of(text, sender)).note(text).incidents(List.of(text))
                    .references(List.of(sender + ",a," + CapTime.text(sent)));
                infos.forEach(draft::info);
                return draft.alert();
            });
    }

    private static Arbitrary<Info> infos() {
        return Combinators.combine(
            Arbitraries.of(Category.class).list().ofMinSize(1).ofMaxSize(4), texts(),
            Arbitraries.of(Urgency.class), Arbitraries.of(Severity.class),
            Arbitraries.of(Certainty.class),
            Arbitraries.doubles().between(-90, 90), Arbitraries.doubles().between(-180, 180))
            .as((category, text, urgency, severity, certainty, latitude, longitude) ->
                new InfoDraft(category, text, urgency, severity, certainty)
                    .headline(text).description(text).parameter(text, text)
                    .area(Area.of(text, List.of(new NamedValue("UPRN", text)))
                        .around(latitude, longitude, Math.abs(latitude)))
                    .info());
    }

    /// Texts that XML can hold, without blanks around them.
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange(' ', '\uD7FF').withChars('\n', '\t', '\uFFFD')
            .ofMinLength(1).ofMaxLength(60)
            .map(text -> ("x" + text).strip());
    }
}
