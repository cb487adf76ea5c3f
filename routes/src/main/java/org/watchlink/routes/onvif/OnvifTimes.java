package org.watchlink.routes.onvif;

import java.time.Duration;

/// How long a camera may take: to be connected, to answer (connecting included), between two looks
/// at its status, and to arrive.
public record OnvifTimes(
    Duration connect, Duration answer, Duration look, Duration arrive) {

    /// As cameras and operators bear it; some cameras fail when their status is asked more often.
    public static final OnvifTimes USUAL = new OnvifTimes(
        Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(1),
        Duration.ofSeconds(8));
}
