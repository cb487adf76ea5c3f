package org.watchlink.adapters.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.cap.CapExamples.SENT;
import static org.watchlink.adapters.cap.CapExamples.ours;
import static org.watchlink.adapters.cap.CapExamples.theft;
import static org.watchlink.adapters.cap.CapExamples.with;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Scope;
import org.watchlink.adapters.cap.Alert.Status;
import org.watchlink.adapters.wire.Decoded.Message;

class CapRulesTest {

    private static final String REFERENCE = "s@example,a-1,2026-11-22T10:15:30-00:00";

    @Test
    void hasNothingAgainstGoodAlerts() {
        assertThat(CapRules.brokenByUs(CapExamples.whole())).isEmpty();
        assertThat(CapRules.brokenByUs(with(theft().info()))).isEmpty();
        assertThat(new CapCodec().decode(CapExamples.amberAlert()))
            .isInstanceOfSatisfying(Message.class, example ->
                assertThat(CapRules.broken((Alert) example.message())).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a,b", "a<b", "a&b", "a\nb", " a"})
    void allowsNoBlankCommaOrMarkupInNames(String name) {
        Alert alert = new AlertDraft(name, name, SENT, Status.Actual, MsgType.Alert)
            .restrictedTo("police").alert();

        assertThat(CapRules.broken(alert)).containsExactly(
            new CapFault("alert/identifier", "has no blank, comma, < or & and is not empty"),
            new CapFault("alert/sender", "has no blank, comma, < or & and is not empty"));
    }

    @Test
    void needsARestrictionOrAddresses() {
        assertThat(CapRules.broken(CapExamples.scoped(Scope.Restricted))).containsExactly(
            new CapFault("alert/restriction", "is needed with scope Restricted"));
        assertThat(CapRules.broken(CapExamples.scoped(Scope.Private))).containsExactly(
            new CapFault("alert/addresses", "are needed with scope Private"));
        assertThat(CapRules.broken(CapExamples.scoped(Scope.Public))).isEmpty();
        assertThat(CapRules.broken(ours(MsgType.Alert).restrictedTo(" ").alert())).hasSize(1);
    }

    @Test
    void letsNothingPublicOutAndAlwaysSaysTheLanguage() {
        Info info = theft().info();
        Info silent = new Info(Optional.empty(), info.category(), info.event(),
            info.responseType(), info.urgency(), info.severity(), info.certainty(),
            info.audience(), info.eventCode(), info.effective(), info.onset(), info.expires(),
            info.senderName(), info.headline(), info.description(), info.instruction(),
            info.web(), info.contact(), info.parameter(), info.resource(), info.area());

        assertThat(CapRules.brokenByUs(CapExamples.scoped(Scope.Public))).containsExactly(
            new CapFault("alert/scope", "an alert of ours is Restricted or Private"));
        assertThat(CapRules.brokenByUs(with(silent))).containsExactly(
            new CapFault("alert/info[1]/language", "an alert of ours says it"));
    }

    @Test
    void needsNamesInQuotationMarksWhereTheyHaveBlanks() {
        assertThat(CapGroup.names(CapGroup.of(List.of("force41", "control room", "a\"b"))))
            .contains(List.of("force41", "control room", "a'b"));
        assertThat(CapRules.broken(
            ours(MsgType.Alert).privateTo(List.of("force41", "control room")).alert())).isEmpty();
        assertThat(List.of("", " ", "\"a", "a \"b", "\"\"", "a\"b\"", "\"a\"b"))
            .allMatch(group -> CapGroup.names(group).isEmpty());
        assertThat(CapRules.broken(grouped("a \"b"))).extracting(CapFault::place)
            .containsExactly("alert/addresses", "alert/incidents");
    }

    @ParameterizedTest
    @EnumSource(value = MsgType.class, mode = EnumSource.Mode.EXCLUDE, names = "Alert")
    void needsReferencesUnlessItIsTheFirst(MsgType msgType) {
        AlertDraft alert = ours(msgType).note("n");

        assertThat(CapRules.broken(alert.alert())).containsExactly(
            new CapFault("alert/references", "are needed with msgType " + msgType));
        assertThat(CapRules.broken(alert.references(List.of(REFERENCE)).alert())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "s,a", "s,a,2026-11-22T10:15:30Z", "s,,2026-11-22T10:15:30-00:00",
        "s,a,2026-11-22T10:15:30-00:00,x", REFERENCE + ", " + REFERENCE, REFERENCE + " a"})
    void needsReferencesOfThreeParts(String references) {
        assertThat(CapRules.broken(ours(MsgType.Update).references(List.of(references)).alert()))
            .containsExactly(new CapFault(
                "alert/references", "are sender,identifier,sent with blanks between them"));
        assertThat(CapRules.broken(
            ours(MsgType.Update).references(List.of(REFERENCE, REFERENCE)).alert())).isEmpty();
    }

    @Test
    void needsANoteWithAnErrorAndAnExercise() {
        Alert exercise = new AlertDraft("i", "s", SENT, Status.Exercise, MsgType.Alert)
            .restrictedTo("police").alert();
        Alert error = ours(MsgType.Error).references(List.of(REFERENCE)).alert();

        assertThat(CapRules.broken(exercise)).containsExactly(
            new CapFault("alert/note", "is needed with status Exercise"));
        assertThat(CapRules.broken(error)).containsExactly(
            new CapFault("alert/note", "is needed with msgType Error"));
    }

    @Test
    void expiresAfterItBegins() {
        CapFault expected = new CapFault("alert/info[1]/expires",
            "is later than effective, or than sent where that is missing");

        assertThat(CapRules.broken(with(theft().expires(SENT).info()))).containsExactly(expected);
        assertThat(CapRules.broken(with(theft().expires(SENT.plusSeconds(1)).info()))).isEmpty();
        OffsetDateTime later = SENT.plusHours(1);
        assertThat(CapRules.broken(with(theft().effective(later).expires(later).info())))
            .containsExactly(expected);
    }

    @Test
    void needsWhatIsSaid() {
        Info blank = new InfoDraft(List.of(), " ", theft().info().urgency(),
            theft().info().severity(), theft().info().certainty())
            .web("incidents/1").eventCode("", "x").parameter(" ", "x").info();

        assertThat(CapRules.broken(with(blank))).containsExactly(
            new CapFault("alert/info[1]/category", "is needed"),
            new CapFault("alert/info[1]/event", "is needed"),
            new CapFault("alert/info[1]/web", "is an absolute URI"),
            new CapFault("alert/info[1]/eventCode[1]/valueName", "is needed"),
            new CapFault("alert/info[1]/parameter[1]/valueName", "is needed"));
    }

    @Test
    void needsFilesThatCanBeFetched() {
        Resource bad = new Resource("", "jpeg", Optional.of(-1L), Optional.of("still.jpg"),
            Optional.empty(), Optional.of("abc"));
        Resource held = new Resource("Still", "image/jpeg", Optional.of(3L),
            Optional.of("still.jpg"), Optional.of("%"), Optional.empty());

        assertThat(CapRules.broken(with(theft().resource(bad).resource(held).info())))
            .extracting(CapFault::place)
            .containsExactly(
                "alert/info[1]/resource[1]/resourceDesc", "alert/info[1]/resource[1]/mimeType",
                "alert/info[1]/resource[1]/size", "alert/info[1]/resource[1]/uri",
                "alert/info[1]/resource[1]/digest", "alert/info[1]/resource[2]/derefUri");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "51.9,-0.2 51.91,-0.2 51.91,-0.19 51.9,-0.2 | ''",
        "51.9,-0.2 51.91,-0.2 51.9,-0.2 | are four at least",
        "51.9,-0.2 51.91,-0.2 51.91,-0.19 51.9,-0.21 | end where they begin",
        "91,0 0,0 1,1 91,0 | are latitude,longitude in degrees with blanks between them",
        "0,181 0,0 1,1 0,181 | are latitude,longitude in degrees with blanks between them",
        "0 0 1 0 | are latitude,longitude in degrees with blanks between them",
        "a,b a,b a,b a,b | are latitude,longitude in degrees with blanks between them"})
    void closesPolygons(String polygon, String reason) {
        List<CapFault> faults = CapRules.broken(with(new Area("Town", List.of(polygon), List.of(),
            List.of(), Optional.empty(), Optional.empty())));

        assertThat(faults).isEqualTo(reason.isEmpty() ? List.of() : List.of(
            new CapFault("alert/info[1]/area[1]/polygon[1]/points", reason)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "51.9,-0.2 0 | true", "51.9,-0.2 0.05 | true", "-90,180 20000 | true",
        "51.9,-0.2 | false", "51.9,-0.2 -1 | false", "51.9,-0.2,0.05 | false",
        "51.9 -0.2 0.05 | false", "91,0 1 | false", "0,181 1 | false", "51.9,-0.2 NaN | false",
        "'' | false"})
    void givesCirclesACentreAndARadius(String circle, boolean allowed) {
        assertThat(CapRules.broken(with(new Area("Town", List.of(), List.of(circle), List.of(),
            Optional.empty(), Optional.empty()))).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void knowsNoCeilingWithoutAnAltitude() {
        Optional<BigDecimal> low = Optional.of(BigDecimal.ONE);
        Optional<BigDecimal> high = Optional.of(BigDecimal.TEN);

        assertThat(CapRules.broken(with(high(Optional.empty(), high)))).containsExactly(
            new CapFault("alert/info[1]/area[1]/ceiling", "needs an altitude"));
        assertThat(CapRules.broken(with(high(high, low)))).containsExactly(
            new CapFault("alert/info[1]/area[1]/ceiling", "is not below the altitude"));
        assertThat(CapRules.broken(with(high(low, high)))).isEmpty();
        assertThat(CapRules.broken(with(Area.of(" ", List.of(new NamedValue("", "1"))))))
            .containsExactly(
                new CapFault("alert/info[1]/area[1]/areaDesc", "is needed"),
                new CapFault("alert/info[1]/area[1]/geocode[1]/valueName", "is needed"));
    }

    private static Area high(Optional<BigDecimal> altitude, Optional<BigDecimal> ceiling) {
        return new Area("Town", List.of(), List.of(), List.of(), altitude, ceiling);
    }

    private static Alert grouped(String group) {
        Alert alert = ours(MsgType.Alert).alert();
        return new Alert(alert.identifier(), alert.sender(), alert.sent(), alert.status(),
            alert.msgType(), alert.source(), alert.scope(), alert.restriction(),
            Optional.of(group), alert.code(), alert.note(), alert.references(),
            Optional.of(group), alert.info());
    }
}
