package org.watchlink.gateway.town;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// All cameras of the town, each at the address of the register: one web server for each host and
/// port, one path for each camera.
final class CameraStreet implements AutoCloseable {

    private final List<StreetCamera> cameras;
    private final Map<InetSocketAddress, HttpServer> servers = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// Opens the cameras; `guards` gives each its guard.
    ///
    /// @throws IOException if an address is taken, or not of this machine
    CameraStreet(List<StreetCamera> cameras, Function<StreetCamera, CameraGuard> guards)
        throws IOException {
        this.cameras = cameras;
        try {
            for (StreetCamera camera : cameras) {
                server(camera.camera().address()).createContext(
                    path(camera), new CameraDoor(camera, guards.apply(camera), closing));
            }
        } catch (IOException failure) {
            close();
            throw failure;
        }
        servers.values().forEach(HttpServer::start);
    }

    List<StreetCamera> cameras() {
        return cameras;
    }

    private HttpServer server(URI address) throws IOException {
        InetSocketAddress at = new InetSocketAddress(
            InetAddress.ofLiteral(address.getHost()), address.getPort());
        HttpServer known = servers.get(at);
        if (known != null) {
            return known;
        }
        try {
            HttpServer opened = HttpServer.create(at, 0);
            opened.setExecutor(threads);
            servers.put(at, opened);
            return opened;
        } catch (BindException taken) {
            throw new IOException("cameras at " + address.getAuthority() + ": "
                + taken.getMessage(), taken);
        }
    }

    /// The folder of the camera's services, with its slash.
    private static String path(StreetCamera camera) {
        return camera.camera().address().resolve(".").getPath();
    }

    @Override
    public void close() {
        closing.countDown();
        servers.values().forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
