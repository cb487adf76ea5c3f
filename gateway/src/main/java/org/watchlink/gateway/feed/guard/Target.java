package org.watchlink.gateway.feed.guard;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;

/// What became of a webhook's address when it was looked at.
public sealed interface Target {

    /// It may be asked, at exactly this address.
    record Pinned(URI url, InetAddress address, int port) implements Target {

        /// A request that goes to the pinned address, whatever the name stands for by then, under
        /// the name that the receiver knows, and nowhere else from there.
        public RequestOptions request(HttpMethod method) {
            String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            return new RequestOptions().setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost()).setPort(port).setSsl(isTls(url))
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false);
        }

        static boolean isTls(URI url) {
            return url.getScheme().equalsIgnoreCase("https");
        }
    }

    /// Nobody may be asked, and why not.
    record Refused(String why) implements Target { }
}
