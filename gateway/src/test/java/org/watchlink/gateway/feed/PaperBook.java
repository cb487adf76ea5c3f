package org.watchlink.gateway.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What the tables of one endpoint do, in memory.
final class PaperBook implements WebhookBook {

    private record Stretch(Run run, Map<UUID, WebhookHeld> held) { }

    private final NavigableMap<Long, Stretch> runs = new TreeMap<>();
    private final NavigableMap<Long, Failure> failures = new TreeMap<>();
    private Optional<Change> last = Optional.empty();

    @Override
    public Optional<Served> served(String endpoint) {
        return last.map(change -> new Served(
            runs.values().stream().map(one -> new Run(
                one.run().number(), one.run().taken(), one.run().last(),
                List.copyOf(one.held().values()))).toList(),
            change.arrived(), change.strikes(), change.stopped(),
            Set.copyOf(failures.keySet())));
    }

    @Override
    public void keep(String endpoint, Change change) {
        last = Optional.of(change);
        for (Step step : change.runs()) {
            Map<UUID, WebhookHeld> held = Optional.ofNullable(runs.get(step.run().number()))
                .map(Stretch::held).orElseGet(HashMap::new);
            step.settled().forEach(held::remove);
            step.run().held().forEach(one -> held.put(one.subject(), one));
            if (step.over()) {
                runs.remove(step.run().number());
            } else {
                runs.put(step.run().number(), new Stretch(step.run(), held));
            }
        }
        change.failed().forEach(one -> failures.put(one.seq(), one));
        change.mended().forEach(failures::remove);
    }

    @Override
    public List<Failure> failures(String endpoint, long after, int most) {
        return failures.tailMap(after, false).values().stream().limit(most).toList();
    }
}
