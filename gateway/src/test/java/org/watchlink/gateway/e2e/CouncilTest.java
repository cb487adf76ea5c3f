package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Mint;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.desk.IncidentAction.OpenIncident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Person;

/// In one town the police are told of violence and the council of environmental crime: each of
/// what is its own, and the council of no people.
class CouncilTest {

    private static final String VIOLENCE = "Violence and sexual offences";
    private static final String RUBBISH = "Environmental crime";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mint authority = new Mint("Partners");
    private final Mint room = new Mint("Room");

    @Test
    void eachIsToldOfItsOwnKind(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            configure(site, folder);
            site.start();
            try (Visitor police = visitor(site, "police");
                Visitor council = visitor(site, "council");
                DeskClient desk = site.desk("A. Example", "Desk 1")) {
                soon(() -> assertThat(site.log.bodies("PartnerDeclared")).hasSize(2));
                desk.does(open(facts(VIOLENCE, "", "High Street")));
                desk.does(open(facts(RUBBISH, "", "Mill Lane").with(new Methane(
                    true, "behind the mill", "spillage", "acid", "from the north",
                    Optional.empty(), "", "fire"))));
                IncidentNumber fight = told(police, "High Street");
                IncidentNumber rubbish = told(council, "Mill Lane");
                assertThat(events(police)).doesNotContain("Mill Lane");
                assertThat(events(council)).doesNotContain("High Street")
                    .contains("\"hazards\":\"acid\"");
                assertThat(council.get("/feed/v1/incidents/" + rubbish + "/cap").body())
                    .contains("METHANE.hazards");
                String path = "/feed/v1/incidents/" + fight;
                assertThat(police.get(path).body()).contains("J. Doe");
                assertThat(council.get(path).statusCode()).isEqualTo(404);

                desk.does(new AmendIncident(
                    fight, 1, facts(VIOLENCE, RUBBISH, "High Street"), "they threw rubbish"));
                assertThat(told(council, "High Street")).isEqualTo(fight);
                soon(() -> assertThat(events(police)).contains("incident.cancelled"));
                assertThat(council.get(path).body()).contains("High Street")
                    .doesNotContain("J. Doe");
                assertThat(police.get(path).statusCode()).isEqualTo(404);
            }
        }
    }

    private static OpenIncident open(IncidentFacts facts) {
        return new OpenIncident(IncidentStatus.ACTUAL, "Northwick", facts);
    }

    private static IncidentFacts facts(String opening, String closing, String place) {
        return new IncidentFacts(
            "Prevention and detection of crime", opening, closing, place, Optional.empty(),
            List.of(new Person(Person.Part.SUSPECT, "J. Doe", "")), 0, false, "", "", "");
    }

    /// The incident at a place, once a partner has been told of it.
    private static IncidentNumber told(Visitor partner, String place) throws Exception {
        soon(() -> assertThat(events(partner)).contains(place));
        for (JsonNode event : JSON.readTree(events(partner)).get("events")) {
            if (event.at("/data/now/place").asText().equals(place)) {
                return IncidentNumber.of(event.at("/data/incident").asText()).orElseThrow();
            }
        }
        throw new AssertionError("nothing of " + place);
    }

    private static String events(Visitor partner) throws Exception {
        return partner.get("/feed/v1/events?limit=1000").body();
    }

    private void configure(Site site, Path folder) throws Exception {
        Mint.Issued server = room.issue("CN=feed", site.address);
        server.write(folder.resolve("feed.crt"));
        server.writeKey(folder.resolve("feed.key"));
        authority.own().write(folder.resolve("partners.crt"));
        Files.writeString(site.configuration, Files.readString(site.configuration) + """

            feed:
              host: %s
              port: 8443
              tls: {certificate: feed.crt, key: feed.key, clients: partners.crt}
              partners:
                - {name: police, subjects: ["CN=police"], forces: [North Constabulary],
                   categories: [%s]}
                - {name: council, service: council, subjects: ["CN=council"],
                   forces: [North Constabulary], categories: [%s]}
            """.formatted(site.address, VIOLENCE, RUBBISH));
    }

    private Visitor visitor(Site site, String name) {
        return new Visitor(
            URI.create("https://" + site.address + ":8443"), room.own().certificate(),
            authority.issue("CN=" + name), "TLSv1.3");
    }
}
