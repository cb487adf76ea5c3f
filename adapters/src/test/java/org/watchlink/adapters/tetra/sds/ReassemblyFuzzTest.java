package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.watchlink.adapters.link.ManualTimers;
import org.watchlink.adapters.tetra.sds.Reassembly.Assembled;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;

/// Parts shuffled, doubled and lost come out as what they are: whole or marked, and once.
class ReassemblyFuzzTest {

    private static final int SENDERS = 5;

    private record Part(int sender, Concatenation place) { }

    @Property
    void everyPartComesOutOnce(
        @ForAll long seed, @ForAll @IntRange(min = 1, max = 255) int total,
        @ForAll @IntRange(max = 40) int lossPercent, @ForAll @IntRange(max = 40) int doubles) {
        var random = new Random(seed);
        List<Part> sent = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            for (int part = 1; part <= total; part++) {
                if (random.nextInt(100) >= lossPercent) {
                    Part heard = new Part(sender, new Concatenation(true, 9, total, part));
                    sent.addAll(Collections.nCopies(
                        random.nextInt(100) < doubles ? 2 : 1, heard));
                }
            }
        }
        Collections.shuffle(sent, random);

        var timers = new ManualTimers();
        var reassembly = new Reassembly<Integer, Part>(SENDERS, timers);
        List<Assembled<Integer, Part>> out = new ArrayList<>();
        sent.forEach(part -> out.addAll(reassembly.add(part.sender(), part.place(), part)));
        assertThat(out).allMatch(Assembled::complete);
        timers.advance(Duration.ofMinutes(5));
        out.addAll(reassembly.overdue());

        Set<Integer> heard = sent.stream().map(Part::sender)
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(out).extracting(Assembled::sender).containsExactlyInAnyOrderElementsOf(heard);
        assertThat(out).allSatisfy(message -> {
            Set<Part> parts = sent.stream()
                .filter(part -> part.sender() == message.sender())
                .collect(Collectors.toSet());
            assertThat(message.parts().values()).containsExactlyInAnyOrderElementsOf(parts);
            assertThat(message.complete()).isEqualTo(parts.size() == total);
        });
        assertThat(reassembly.size()).isZero();
    }

    @Property
    void memoryIsBounded(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int most) {
        var random = new Random(seed);
        var timers = new ManualTimers();
        var reassembly = new Reassembly<Integer, Integer>(most, timers);
        int given = 0;
        for (int i = 0; i < 500; i++) {
            var place = new Concatenation(
                random.nextBoolean(), random.nextInt(4), random.nextInt(6), random.nextInt(7));
            given += reassembly.add(random.nextInt(4), place, random.nextInt(2)).size();
            assertThat(reassembly.size()).isLessThanOrEqualTo(most);
            timers.advance(Duration.ofSeconds(random.nextInt(60)));
        }
        assertThat(given).isPositive().isLessThanOrEqualTo(500);
    }
}
