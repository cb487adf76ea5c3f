package org.watchlink.gateway.town;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The simulator's keys: a letter and Enter at the terminal raises one now.
final class Keys {

    private Keys() { }

    /// Listens where there is a terminal.
    static void listen(Town town) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            System.out.println(help());
            Thread.ofPlatform().daemon().name("keys").start(() -> read(town, console));
        }
    }

    static String help() {
        return Arrays.stream(Trouble.values())
            .map(trouble -> trouble.key() + " " + trouble.words())
            .collect(Collectors.joining(", ", "A letter and Enter raises one now: ", ""));
    }

    private static void read(Town town, Console console) {
        BufferedReader lines = new BufferedReader(console.reader());
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    Trouble.of(line.strip().charAt(0)).ifPresentOrElse(
                        trouble -> town.raise(trouble, Optional.empty()),
                        () -> System.out.println(help()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
