package org.watchlink.gateway.tool;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/// Why something could not be done, in a line.
final class Reasons {

    private Reasons() { }

    static String of(Exception failure) {
        return switch (failure) {
            case FileAlreadyExistsException there -> there.getFile() + " is there already";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case Exception other ->
                other.getMessage() == null ? other.toString() : other.getMessage();
        };
    }
}
