package org.watchlink.gateway.store.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Vendor;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// What went over into an incident is still known after a restart.
class FeedMergesTest {

    private static final Operator DESK = new Operator("ann", "desk 1");

    @TempDir
    private Path folder;

    @Test
    void whatWentOverIntoAnIncidentEndsWithItAfterARestart() throws Exception {
        LogSite site = Vendor.SQLITE.log(folder);
        try (Stand stand = new Stand(folder)) {
            stand.append(List.of(
                new Entry(1, Instant.EPOCH, new PartnerDeclared(
                    "council", List.of("Cheshire"), List.of(), IncidentStatus.ACTUAL, false,
                    Optional.of(new Remit(Service.COUNCIL, List.of("Litter"))))),
                opened(2, 1), opened(3, 2), opened(4, 3),
                new Entry(5, Instant.EPOCH,
                    new IncidentMerged(number(1), number(2), "the same", DESK))));
            assertThat(known(stand, site)).hasSize(3);

            stand.append(List.of(new Entry(6, Instant.EPOCH, new IncidentAmended(
                number(2), 2, facts("Robbery"), "it was worse", DESK))));
            assertThat(known(stand, site))
                .containsExactly(List.of("council", number(3).toString()));
        }
    }

    private static List<List<Object>> known(Stand stand, LogSite site) throws Exception {
        try (Views views = stand.views(
            site, List.of(FeedStore.kind(new FeedRing(), Duration.ofDays(9))))) {
            stand.follow(views);
            return Stand.rows(views).get("feed_known");
        }
    }

    private static Entry opened(long entry, int serial) {
        return new Entry(entry, Instant.EPOCH, new IncidentOpened(
            number(serial), IncidentStatus.ACTUAL, "Macclesfield", "Cheshire", List.of(), false,
            facts("Litter"), DESK));
    }

    private static IncidentFacts facts(String category) {
        return new IncidentFacts(
            "Public safety", category, "", "High Street", Optional.empty(), List.of(), 0, false,
            "", "", "");
    }

    private static IncidentNumber number(int serial) {
        return new IncidentNumber(7, LocalDate.of(2026, 3, 1), serial);
    }
}
