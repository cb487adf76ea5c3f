package org.watchlink.gateway.tool;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.FeedSettings;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.gateway.store.view.FeedStore;
import org.watchlink.gateway.store.view.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `watchlink rebuild`: the read models, made again from the log.
@Command(
    name = "rebuild", mixinStandardHelpOptions = true,
    description = "Removes what is only read from the log, such as what searches go through, and "
        + "makes it again from the first entry on. Stop the gateway before. The log stays as it "
        + "is.")
final class Rebuild implements Callable<Integer> {

    @Mixin
    private Configured configured;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return configured.start(spec.commandLine().getErr(), configuration -> {
            Duration kept = FeedSettings.kept(configuration.settings().feed());
            LogSite site = LogSite.of(configuration.settings());
            try (Store store =
                Store.open(site.local(), Monitor.NONE, InstantSource.system())) {
                for (LogSite one : site.all()) {
                    Views.discard(one);
                    try (Views views =
                        FeedStore.views(one, store.log(), new FeedRing(), kept)) {
                        views.catchUp();
                        out.printf("%d entries%n", views.number());
                    }
                }
            }
        });
    }
}
