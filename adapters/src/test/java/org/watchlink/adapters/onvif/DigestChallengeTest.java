package org.watchlink.adapters.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// With the worked example of RFC 7616, 3.9.1.
class DigestChallengeTest {

    private static final Credentials MUFASA = new Credentials("Mufasa", "Circle of Life");
    private static final String CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    private static final String SHA_256 = "Digest realm=\"http-auth@example.org\", "
        + "qop=\"auth, auth-int\", algorithm=SHA-256, "
        + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
        + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
    private static final String MD5 = SHA_256.replace("SHA-256", "MD5");

    @Test
    void answersWithMd5() {
        assertThat(response(MD5)).isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
    }

    @Test
    void answersWithSha256() {
        assertThat(response(SHA_256))
            .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    /// The worked example of RFC 2069, as errata 749 corrects it.
    @Test
    void answersWithoutQop() {
        DigestChallenge challenge = only("Digest realm=\"testrealm@host.com\", "
            + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e95\"");

        assertThat(challenge.response(
            new Credentials("Mufasa", "CircleOfLife"), "GET", "/dir/index.html", 1, ""))
            .isEqualTo("1949323746fe6a43ef61f9606e7febea");
    }

    @Test
    void prefersSha256WhateverTheOrder() {
        assertThat(DigestChallenge.strongest(List.of(MD5, SHA_256))).get()
            .extracting(DigestChallenge::algorithm).isEqualTo("SHA-256");
        assertThat(DigestChallenge.strongest(List.of("Basic realm=\"x\", " + SHA_256 + ", " + MD5)))
            .get().extracting(DigestChallenge::algorithm).isEqualTo("SHA-256");
    }

    @Test
    void writesEveryParameter() {
        assertThat(only(MD5).authorization(MUFASA, "GET", "/dir/index.html", 17, "c"))
            .startsWith("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", nonce=\"7ypf")
            .contains("uri=\"/dir/index.html\"", "algorithm=MD5", "qop=auth, nc=00000011",
                "cnonce=\"c\"", "opaque=\"FQhe");
    }

    @Test
    void passesOverWhatItCannotAnswer() {
        assertThat(DigestChallenge.strongest(List.of(
            "", "Basic realm=\"x\"", "Negotiate", "Digest realm=\"no nonce\"",
            "Digest nonce=\"n\", algorithm=SHA-512-256", "Digest nonce=\"n\", qop=\"auth-int\"",
            "Digest nonce=\"n\u00e9\"", "Digest nonce=\"unclosed", "Digest " + "a".repeat(100_000),
            "=\"\",,,= Digest"))).isEmpty();
    }

    @Test
    void noticesAStaleNonce() {
        assertThat(only("Digest nonce=n, STALE=TRUE, realm=\"a \\\" quoted, word\"")).isEqualTo(
            new DigestChallenge("a \\\" quoted, word", "n", "", "MD5", false, true));
    }

    private static DigestChallenge only(String header) {
        return DigestChallenge.strongest(List.of(header)).orElseThrow();
    }

    private static String response(String header) {
        return only(header).response(MUFASA, "GET", "/dir/index.html", 1, CNONCE);
    }
}
