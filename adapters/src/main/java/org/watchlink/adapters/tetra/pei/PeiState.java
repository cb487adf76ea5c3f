package org.watchlink.adapters.tetra.pei;

/// How a terminal is.
public enum PeiState {
    /// It is not there or does not answer.
    LOST,
    /// It answers and is being told what we want of it.
    REGISTERING,
    /// It brings us everything that was asked for, and sends for us.
    READY
}
