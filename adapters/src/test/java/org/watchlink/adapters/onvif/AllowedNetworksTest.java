package org.watchlink.adapters.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedNetworksTest {

    private static final AllowedNetworks CAMERAS =
        AllowedNetworks.only(List.of("10.20.0.0/15", "192.0.2.7", "fd00:20::/32"));

    @ParameterizedTest
    @ValueSource(strings = {
        "http://10.20.0.1/onvif/device_service", "https://10.21.255.254:8443/x?y=z",
        "http://192.0.2.7", "http://[fd00:20::14]:8080/onvif", "HTTP://10.20.3.4/"
    })
    void allowsItsOwn(String address) {
        assertThat(CAMERAS.pin(URI.create(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://10.22.0.1/", "http://10.19.255.255/", "http://192.0.2.8/", "http://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data", "http://localhost/", "http://0.0.0.0/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:169.254.169.254]/",
        "http://[fd00:21::14]/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/",
        "http://127.1/", "http://0/", "http://224.0.0.1/", "http://255.255.255.255/",
        "http://[fe80::1]/", "http://[::]/", "http://[64:ff9b::7f00:1]/",
        "file:///etc/passwd", "ftp://10.20.0.1/", "gopher://10.20.0.1/", "jar:http://10.20.0.1!/",
        "ldap://10.20.0.1/", "javascript:1", "http:10.20.0.1", "//10.20.0.1/", "10.20.0.1",
        "http:///x", "http://10.20.0.1@127.0.0.1/", "http://user:pass@10.20.0.1/",
        "http://no-such-host.invalid/"
    })
    void refusesEverythingElse(String address) {
        assertThat(CAMERAS.pin(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://169.254.169.254/", "http://[::ffff:169.254.169.254]/", "http://224.0.0.1/",
        "http://0.0.0.0/", "http://[::]/", "http://[fe80::1]/", "http://[ff02::1]/", "file:///x"
    })
    void refusesWhatNoCameraHasWhenNothingIsListed(String address) {
        assertThat(AllowedNetworks.any().pin(URI.create(address))).isEmpty();
    }

    @Test
    void pinsTheHostToItsNumber() {
        assertThat(AllowedNetworks.any().pin(URI.create("http://localhost:81/onvif/device?x=1")))
            .get().hasToString("http://127.0.0.1:81/onvif/device?x=1");
        assertThat(CAMERAS.pin(URI.create("http://[fd00:20::14]:8080/onvif")))
            .get().hasToString("http://[fd00:20:0:0:0:0:0:14]:8080/onvif");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.256/8", "cameras/8", "10.0.0.0/x"
    })
    void refusesANetworkWrittenWrong(String network) {
        assertThatThrownBy(() -> AllowedNetworks.only(List.of(network)))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("10.20.0.0/16");
    }
}
