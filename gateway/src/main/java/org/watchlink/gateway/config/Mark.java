package org.watchlink.gateway.config;

/// A point of a configuration file: line and column count from 1, the column of a CSV file is the
/// number of the field. Line 0 stands for the file as a whole.
record Mark(String file, int line, int column) {

    /// A file as a whole.
    static Mark of(String file) {
        return new Mark(file, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
