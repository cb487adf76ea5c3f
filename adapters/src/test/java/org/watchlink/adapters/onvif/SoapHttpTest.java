package org.watchlink.adapters.onvif;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.onvif.OnvifResult.Garbled;
import org.watchlink.adapters.onvif.OnvifResult.NotAnswered;
import org.watchlink.adapters.wire.Xml;

/// Cameras that do not answer as they should, or not at all.
class SoapHttpTest {

    private final StagedCamera staged = new StagedCamera();
    private final SoapHttp hasty =
        new SoapHttp(AllowedNetworks.any(), Duration.ofMillis(200), Duration.ofMillis(300));

    @AfterEach
    void close() {
        hasty.close();
        staged.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void toldApartFromAnAnswer(Fault fault) {
        always(aResponse().withFault(fault));

        assertThat(goTo(hasty)).isIn(
            new NotAnswered("cut off"), new NotAnswered("no answer"));
    }

    @Test
    void asksOnceMoreWhenTheConnectionWasClosed() {
        always(aResponse().withFault(Fault.EMPTY_RESPONSE));

        goTo(hasty);
        assertThat(staged.server.getAllServeEvents()).hasSize(2);
    }

    @Test
    void waitsNoLongerThanItSays() {
        always(aResponse().withFixedDelay(60_000));

        assertThat(goTo(hasty)).isEqualTo(new NotAnswered("no answer"));
    }

    @Test
    void waitsNoLongerForABodyThatTrickles() {
        always(aResponse().withBody("<".repeat(100)).withChunkedDribbleDelay(100, 60_000));

        assertThat(goTo(hasty)).isEqualTo(new NotAnswered("no answer"));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        URI gone;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(new OnvifCamera(hasty, gone, Optional.empty(), () -> StagedCamera.NOW).stop())
            .isEqualTo(new NotAnswered("no connection"));
    }

    @Test
    void takesNoMoreThanItCanRead() {
        always(aResponse().withBody(new byte[Xml.MAX_LENGTH + 1]));

        assertThat(goTo(staged.http)).isEqualTo(new NotAnswered("too large"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void neverFollowsARedirect(int status) throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            always(aResponse().withStatus(status).withHeader(
                "Location", "http://127.0.0.1:" + elsewhere.getLocalPort() + "/"));

            OnvifResult result = goTo(staged.http);

            assertThat(result).isEqualTo(new Garbled(status, "redirect"));
            elsewhere.setSoTimeout(1);
            Assertions.assertThatThrownBy(elsewhere::accept)
                .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesADocumentTypeInAnAnswer() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            always(aResponse().withBody("<!DOCTYPE a SYSTEM 'http://127.0.0.1:"
                + elsewhere.getLocalPort() + "/evil.dtd'>"
                + OnvifAnswerCodecTest.soap("<GetServicesResponse/>")));

            assertThat(goTo(staged.http)).isEqualTo(new Garbled(200, "document type"));
            elsewhere.setSoTimeout(1);
            Assertions.assertThatThrownBy(elsewhere::accept)
                .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 404, 500, 503})
    void namesAnAnswerThatIsNotSoap(int status) {
        always(aResponse().withStatus(status).withBody(status == 204 ? "" : "Error: busy"));

        assertThat(goTo(staged.http)).isEqualTo(new Garbled(status, "not xml"));
    }

    private void always(ResponseDefinitionBuilder response) {
        staged.server.stubFor(any(anyUrl()).atPriority(1).willReturn(response));
    }

    private OnvifResult goTo(SoapHttp http) {
        return staged.camera(http, Optional.of(StagedCamera.OPERATOR)).goTo("1", "", () -> { });
    }
}
