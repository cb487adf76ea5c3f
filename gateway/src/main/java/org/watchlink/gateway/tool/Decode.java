package org.watchlink.gateway.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.watchlink.gateway.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `watchlink decode`: what a frame is, as the field engineer asks it. What it prints is meant for
/// whoever has the frame anyway, radio ids and texts included.
@Command(
    name = "decode", mixinStandardHelpOptions = true,
    description = {
        "Prints what frames are, one JSON object a line.",
        "  {\"verdict\":\"message|malformed|unknown\",\"type\":…, and its fields}",
        "The frame is one or more words of hexadecimal digits; a line of a TETRA terminal may also "
            + "be given as it is, with its payload behind it. Without any, frames are read from "
            + "standard input, one a line."})
final class Decode implements Callable<Integer> {

    @Parameters(
        index = "0", paramLabel = "PROTOCOL", completionCandidates = Protocol.Names.class,
        description = "One of: ${COMPLETION-CANDIDATES}.")
    private String protocol;

    @Parameters(index = "1..*", paramLabel = "HEX", description = "A frame.")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Protocol known = Protocol.of(protocol).orElseThrow(() -> new ParameterException(
            spec.commandLine(), "No protocol is called " + protocol + "; there are "
                + String.join(", ", Protocol.names())));
        PrintWriter out = spec.commandLine().getOut();
        if (words.isEmpty()) {
            BufferedReader lines = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    print(known, line, out);
                }
            }
        } else {
            print(known, String.join(" ", words), out);
        }
        return ExitCode.OK;
    }

    private static void print(Protocol protocol, String text, PrintWriter out) {
        protocol.tell(text).forEach(told -> out.println(Json.text(told)));
        out.flush();
    }
}
