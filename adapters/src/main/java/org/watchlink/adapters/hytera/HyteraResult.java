package org.watchlink.adapters.hytera;

/// What became of an order: done, or why not, in the words of the protocol's result table.
public record HyteraResult(boolean done, String reason) { }
