package org.watchlink.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.NightHouse.DAY;
import static org.watchlink.gateway.NightHouse.NOON;
import static org.watchlink.gateway.NightHouse.amended;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.FeedChain;
import org.watchlink.gateway.feed.FeedCheckpoint;
import org.watchlink.gateway.feed.FeedDay;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;

/// What the feeds come to is signed once a night, can be checked by anybody, and is what the feeds
/// are held to.
class FeedNightsTest {

    @TempDir
    private Path folder;

    @Test
    void aDayIsSignedWhenItHasEndedAndAnybodyCanCheckThat() throws Exception {
        try (NightHouse house = new NightHouse(folder, NOON)) {
            house.openADay();
            house.look();
            assertThat(house.nights.newest("herts", 9)).isEmpty();

            house.write(NOON.plus(Duration.ofDays(1)), amended(3));
            house.look();
            FeedCheckpoint herts = house.nights.newest("herts", 9).getFirst();
            assertThat(herts.day()).isEqualTo(new FeedDay("herts", DAY, 1, 2, house.hash(2)));
            assertThat(house.nights.newest("beds", 9)).extracting(FeedCheckpoint::day)
                .containsExactly(new FeedDay("beds", DAY, 1, 0, FeedChain.GENESIS));
            assertThat(signed(herts.line(), house.nights.keys())).isTrue();
            assertThat(signed(herts.line().replace(" herts ", " beds "), house.nights.keys()))
                .isFalse();

            house.write(NOON.plus(Duration.ofDays(2)), amended(4));
            house.look();
            assertThat(house.nights.newest("herts", 9)).extracting(FeedCheckpoint::day)
                .containsExactly(
                    new FeedDay("herts", DAY.plusDays(1), 3, 3, house.hash(3)), herts.day());
            assertThat(house.nights.newest("herts", 1)).hasSize(1);
            assertThat(house.nights.notices()).isEmpty();
        }
    }

    /// The lines that the README has for it.
    @Test
    void aLineIsCheckedByToolsThatEverybodyHas() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")));
        try (NightHouse house = new NightHouse(folder, NOON)) {
            house.openADay();
            house.write(NOON.plus(Duration.ofDays(1)), amended(3));
            house.look();
            Files.writeString(folder.resolve("kept.pub"), house.nights.keys());
        }
        String check = """
            L=$(grep ' herts ' log.db.feed-checkpoints)
            printf %s "${L% *}" >l.txt; printf %s "${L##* }" | base64 -d >l.sig
            openssl pkeyutl -verify -pubin -inkey kept.pub -rawin -in l.txt -sigfile l.sig
            """;
        assertThat(new ProcessBuilder("bash", "-c", check).directory(folder.toFile()).start()
            .waitFor()).isZero();
        assertThat(new ProcessBuilder("bash", "-c", check.replace("${L% *}", "${L% *} "))
            .directory(folder.toFile()).start().waitFor()).isNotZero();
    }

    @Test
    void aNightThatWasMissedIsMadeUpForAndTheSameFeedGivesTheSameOctets() throws Exception {
        try (NightHouse house = new NightHouse(folder, NOON)) {
            house.openADay();
            house.look();
        }
        assertThat(Files.readString(lines())).isEmpty();
        try (NightHouse house = new NightHouse(folder, NOON.plus(Duration.ofDays(3)))) {
            house.look();
            assertThat(house.last.occurrence()).isInstanceOf(CategoriesDeclared.class);
            house.look();
            house.look();
        }
        String signed = Files.readString(lines());
        assertThat(signed.lines()).hasSize(2).allMatch(line -> line.contains(DAY.toString()));

        Files.delete(lines());
        Views.discard(site());
        try (NightHouse house = new NightHouse(folder, NOON.plus(Duration.ofDays(3)))) {
            house.look();
        }
        assertThat(Files.readString(lines())).isEqualTo(signed);
    }

    @Test
    void feedsThatAreNotWhatWasSignedAreToldOf() throws Exception {
        try (NightHouse house = new NightHouse(folder, NOON)) {
            house.openADay();
            house.write(NOON.plus(Duration.ofDays(1)), amended(3));
            house.look();
        }
        Path other = Files.createDirectory(folder.resolve("other"));
        for (String file : List.of("log.db.key", "log.db.pub", "log.db.feed-checkpoints")) {
            Files.copy(folder.resolve(file), other.resolve(file));
        }
        String signed = Files.readString(lines());
        try (NightHouse house = new NightHouse(other, NOON)) {
            house.write(NOON, new CategoriesDeclared(List.of()));
            house.look();
            assertThat(house.nights.notices()).hasSize(2).contains(notice("beds"));

            house.openADay("Somewhere else");
            house.write(NOON.plus(Duration.ofDays(1)), amended(3));
            house.write(NOON.plus(Duration.ofDays(2)), amended(4));
            house.look();
            assertThat(house.nights.notices()).containsExactly(notice("herts"));
            assertThat(house.nights.newest("herts", 9)).hasSize(1);
            assertThat(house.nights.newest("beds", 9)).hasSize(2);
        }
        assertThat(Files.readString(lines())).isEqualTo(signed);
    }

    @Test
    void aLineThatWasCutIsWrittenAgainAndOneThatWasChangedIsToldOf() throws Exception {
        try (NightHouse house = new NightHouse(folder, NOON)) {
            house.openADay();
            house.write(NOON.plus(Duration.ofDays(1)), amended(3));
            house.look();
        }
        String whole = Files.readString(lines());
        Files.writeString(lines(), whole.substring(0, whole.length() - 40));
        try (NightHouse house = new NightHouse(folder, NOON)) {
            house.look();
            assertThat(Files.readString(lines())).isEqualTo(whole);
        }
        Files.writeString(lines(), whole.replace(DAY.toString(), DAY.plusDays(1).toString()));
        try (NightHouse house = new NightHouse(folder, NOON)) {
            house.look();
            assertThat(house.nights.notices()).containsExactly(
                "The police feed's checkpoints cannot be used: call the engineer");
        }
    }

    private static String notice(String partner) {
        return "The police feed of %s is not what was signed for %s: call the engineer"
            .formatted(partner, DAY);
    }

    private Path lines() {
        return folder.resolve("log.db.feed-checkpoints");
    }

    private LogSite site() {
        return new LogSite.Embedded(folder.resolve("log.db"));
    }

    /// As somebody does who has the line and the key, and nothing of ours.
    private static boolean signed(String line, String pem) throws Exception {
        int last = line.lastIndexOf(' ');
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(
            new X509EncodedKeySpec(Base64.getMimeDecoder().decode(
                pem.replaceAll("-----[A-Z ]+-----", "")))));
        signature.update(line.substring(0, last).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getDecoder().decode(line.substring(last + 1)));
    }
}
