package org.watchlink.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// What decoding one frame may cost, whatever is in it.
public final class Bounds {

    private static final ThreadMXBean THREAD =
        (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ALLOCATED_PER_UNIT = 64;
    private static final int ALLOCATED_ANYWAY = 32 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private Bounds() { }

    /// Runs `decoding` of a frame that is `length` octets or bits long, by the codec's own count.
    public static void hold(int length, Runnable decoding) {
        long allocatedBefore = THREAD.getCurrentThreadAllocatedBytes();
        long timeBefore = THREAD.getCurrentThreadCpuTime();
        decoding.run();
        long time = THREAD.getCurrentThreadCpuTime() - timeBefore;
        long allocated = THREAD.getCurrentThreadAllocatedBytes() - allocatedBefore;
        assertThat(allocated)
            .as("bytes allocated for a length of %d", length)
            .isLessThan(ALLOCATED_ANYWAY + (long) ALLOCATED_PER_UNIT * length);
        assertThat(Duration.ofNanos(time)).as("time").isLessThan(LONGEST);
    }
}
