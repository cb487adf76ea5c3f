package org.watchlink.gateway.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.watchlink.gateway.report.ServedLog.Call;
import org.watchlink.gateway.report.ServedLog.Case;
import org.watchlink.gateway.report.ServedLog.Given;
import org.watchlink.gateway.report.ServedLog.Said;
import org.watchlink.gateway.report.ServedLog.Wanted;
import org.watchlink.routes.incident.Receipt.Step;

/// Service levels and use of a [ServedLog] by plain loops over what was put into it.
record Measured(ServedLog log) {

    private record Fact(String who, String town, Instant began, Instant ended) { }

    /// From a time until before another, and the same of the year before.
    record Window(Instant from, Instant until, Instant yearFrom, Instant yearUntil) {

        boolean now(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }

        boolean before(Instant at) {
            return !at.isBefore(yearFrom) && at.isBefore(yearUntil);
        }
    }

    /// The rows of a service's report; `target` is null where there is none.
    List<List<Object>> rows(
        String service, String per, Window window, boolean airwave, Duration target,
        long unitNanos) {
        List<Fact> facts = facts(service, airwave);
        SortedSet<String> keys = new TreeSet<>();
        facts.stream().filter(fact -> window.now(fact.began))
            .forEach(fact -> keys.add(key(per, fact, 0)));
        facts.stream().filter(fact -> window.before(fact.began))
            .forEach(fact -> keys.add(key(per, fact, 1)));
        List<List<Object>> rows = new ArrayList<>();
        List<List<Object>> last = new ArrayList<>();
        for (String key : keys) {
            List<Long> here = new ArrayList<>();
            List<Long> then = new ArrayList<>();
            long all = 0;
            long allThen = 0;
            for (Fact fact : facts) {
                if (window.now(fact.began) && key(per, fact, 0).equals(key)) {
                    all++;
                    took(fact, here);
                }
                if (window.before(fact.began) && key(per, fact, 1).equals(key)) {
                    allThen++;
                    took(fact, then);
                }
            }
            List<Object> row = new ArrayList<>(Arrays.asList(
                key.isEmpty() ? "Not known" : key, all, (long) here.size(), share(all, here),
                least(here, 5, unitNanos), least(here, 9, unitNanos),
                least(here, 10, unitNanos)));
            if (target != null) {
                row.add(here.stream().filter(time -> time <= target.toNanos()).count());
            }
            row.addAll(Arrays.asList(
                allThen, share(allThen, then), least(then, 5, unitNanos)));
            (key.isEmpty() ? last : rows).add(row);
        }
        rows.addAll(last);
        return rows;
    }

    private static void took(Fact fact, List<Long> times) {
        if (fact.ended != null) {
            times.add(Duration.between(fact.began, fact.ended).toNanos());
        }
    }

    private static Double share(long all, List<Long> done) {
        return all == 0 ? null : BigDecimal.valueOf(100L * done.size())
            .divide(BigDecimal.valueOf(all), 3, RoundingMode.FLOOR).doubleValue();
    }

    /// The least of the times that so many tenths of all are no longer than.
    private static Double least(List<Long> times, int tenths, long unit) {
        Long least = null;
        for (long time : times) {
            long within = times.stream().filter(one -> one <= time).count();
            if (10 * within >= tenths * (long) times.size() && (least == null || time < least)) {
                least = time;
            }
        }
        return least == null ? null : BigDecimal.valueOf(least)
            .divide(BigDecimal.valueOf(unit), 3, RoundingMode.FLOOR).doubleValue();
    }

    private static String key(String per, Fact fact, int years) {
        return switch (per) {
            case "who" -> fact.who;
            case "town" -> fact.town;
            default -> fact.began.atZone(ZoneId.of("Europe/London")).plusYears(years).toString()
                .substring(0, 7);
        };
    }

    private List<Fact> facts(String service, boolean airwave) {
        List<Fact> facts = new ArrayList<>();
        if (service.equals("alert-to-operator")) {
            for (Call call : log.calls) {
                Case in = call.in().into == null ? call.in() : call.in().into;
                if (in.actual && (airwave || !in.airwave)) {
                    facts.add(new Fact("P2", in.town, call.raised(), call.taken()));
                }
            }
        } else if (service.equals("alert-to-police")) {
            for (Call call : log.calls) {
                Case in = call.in().into == null ? call.in() : call.in().into;
                for (String partner : ServedLog.PARTNERS) {
                    if (in.seenBy(partner) && in.actual && (airwave || !in.airwave)) {
                        facts.add(new Fact(partner, in.town, call.heard(), call.told()));
                    }
                }
            }
        } else if (service.startsWith("police")) {
            for (Case one : log.cases) {
                for (String partner : ServedLog.PARTNERS) {
                    if (one.seenBy(partner) && one.actual && one.into == null
                        && (airwave || !one.airwave)) {
                        facts.add(new Fact(
                            partner, one.town, one.opened, first(service, one, partner)));
                    }
                }
            }
        } else {
            for (Wanted one : log.wanted) {
                boolean given = service.equals("footage-handover");
                if (counts(one, airwave) && !(given && one.refused())) {
                    facts.add(new Fact(
                        one.organisation(), one.about() == null ? "" : one.about().town,
                        one.at(), given ? one.given() : one.decided()));
                }
            }
        }
        return facts;
    }

    private Instant first(String service, Case about, String partner) {
        Instant first = null;
        for (Said said : log.said) {
            boolean meant = said.step() != null && switch (service) {
                case "police-receipt" -> true;
                case "police-acceptance" -> said.step() == Step.ACCEPTED;
                default -> said.step() == Step.RESOLVED || said.step() == Step.REJECTED;
            };
            if (meant && said.about() == about && said.partner().equals(partner)
                && (first == null || said.at().isBefore(first))) {
                first = said.at();
            }
        }
        return first;
    }

    private static boolean counts(Wanted one, boolean airwave) {
        return one.about() == null
            || one.about().actual && (airwave || !one.about().airwave);
    }

    /// Keys with the values of the period, and those of the year before.
    Map<List<String>, List<Long>> sums(String report, Window window, boolean airwave) {
        Map<List<String>, List<Long>> sums = new TreeMap<>(
            Comparator.comparing(keys -> String.join("\n", keys)));
        boolean partners = report.equals("use-by-partner");
        if (partners || report.equals("use-by-client")) {
            for (Given one : log.given) {
                List<String> keys = partners
                    ? List.of(one.partner()) : List.of(one.partner(), one.client());
                long[] values = partners
                    ? new long[] {1, one.events(), 0, 0} : new long[] {1, one.events()};
                add(sums, window, one.at(), keys, values);
            }
        }
        if (partners) {
            for (Said one : log.said) {
                if (one.about().actual && (airwave || !one.about().airwave)) {
                    add(sums, window, one.at(), List.of(one.partner()),
                        0, 0, one.step() == null ? 0 : 1, one.step() == null ? 1 : 0);
                }
            }
        } else if (report.equals("footage-by-organisation")) {
            for (Wanted one : log.wanted) {
                if (counts(one, airwave)) {
                    add(sums, window, one.at(),
                        List.of(one.organisation(), one.kind().name().toLowerCase(Locale.ROOT)),
                        1, one.refused() ? 1 : 0, one.given() == null ? 0 : 1);
                }
            }
        } else if (report.equals("arrests-by-force")) {
            for (Case one : log.cases) {
                if (one.actual && one.into == null && (airwave || !one.airwave)) {
                    add(sums, window, one.opened, List.of(one.force),
                        1, one.arrests > 0 ? 1 : 0, one.arrests);
                }
            }
        }
        return sums;
    }

    private static void add(
        Map<List<String>, List<Long>> sums, Window window, Instant at, List<String> keys,
        long... values) {
        for (int half = 0; half < 2; half++) {
            if (half == 0 ? window.now(at) : window.before(at)) {
                List<Long> all = sums.computeIfAbsent(keys, _ -> new ArrayList<>(
                    Collections.nCopies(2 * values.length, 0L)));
                for (int i = 0; i < values.length; i++) {
                    int place = half * values.length + i;
                    all.set(place, all.get(place) + values[i]);
                }
            }
        }
    }
}
