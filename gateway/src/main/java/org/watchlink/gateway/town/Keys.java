package org.watchlink.gateway.town;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The simulator's keys: a letter or digit and Enter at the terminal raises one now.
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
        return Stream.concat(
            Arrays.stream(Trouble.values()).map(one -> one.key() + " " + one.words()),
            Arrays.stream(Duty.values()).map(one -> one.key() + " " + one.words()))
            .collect(Collectors.joining(", ", "A letter or digit and Enter raises one now: ", ""));
    }

    private static void read(Town town, Console console) {
        BufferedReader lines = new BufferedReader(console.reader());
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    raise(town, line.strip().charAt(0));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void raise(Town town, char key) {
        Optional<Trouble> trouble = Trouble.of(key);
        Optional<Duty> duty = Duty.of(key);
        trouble.ifPresent(one -> town.raise(one, Optional.empty()));
        duty.ifPresent(one -> town.raise(one, Optional.empty(), Optional.empty()));
        if (trouble.isEmpty() && duty.isEmpty()) {
            System.out.println(help());
        }
    }
}
