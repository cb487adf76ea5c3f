package org.watchlink.gateway.bench;

import java.nio.file.Path;
import org.watchlink.gateway.Main;
import org.watchlink.gateway.config.Configuration;

/// The whole gateway in a process of its own.
final class Gateway {

    private Gateway() { }

    /// Starts it with the configuration that is named, and prints its port.
    public static void main(String[] arguments) throws Exception {
        Main gateway = new Main(Configuration.load(Path.of(arguments[0])));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(gateway::close));
        System.out.println(Child.READY + " " + gateway.port());
    }
}
