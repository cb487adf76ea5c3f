package org.watchlink.routes.onvif;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.onvif.OnvifCamera.Sight;
import org.watchlink.adapters.onvif.OnvifResult;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.routes.camera.CameraMeter;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;

/// One camera's orders: one at a time, and of those that wait the latest alone. Its thread lives
/// while there is something to do; what waits is guarded by the lane itself, all else belongs to
/// that thread.
final class CameraLane {

    private static final Logger LOG = LoggerFactory.getLogger(CameraLane.class);
    private static final String LATER_CUE = "a later cue took its place";

    private sealed interface Order { }

    private record Meet() implements Order { }

    private record Turn(Cue cue, Consumer<CueReport> reports) implements Order {

        void report(CueState state, String reason) {
            reports.accept(new CueReport(cue, state, reason));
        }
    }

    private final int camera;
    private final Conversation conversation;
    private final OnvifTimes times;
    private final Fitness fitness;
    private final CameraMeter meter;
    private final Executor threads;
    private Order waiting;
    private boolean running;

    CameraLane(
        int camera, Conversation conversation, OnvifTimes times, Fitness fitness,
        CameraMeter meter, Executor threads) {
        this.camera = camera;
        this.conversation = conversation;
        this.times = times;
        this.fitness = fitness;
        this.meter = meter;
        this.threads = threads;
    }

    void turn(Cue cue, Consumer<CueReport> reports) {
        Turn turn = new Turn(cue, reports);
        if (!failsAtOnce(turn) && put(turn) instanceof Turn earlier) {
            earlier.report(CueState.SUPERSEDED, LATER_CUE);
        }
    }

    private boolean failsAtOnce(Turn turn) {
        Optional<String> outOfOrder = fitness.outOfOrder();
        outOfOrder.ifPresent(reason -> turn.report(CueState.FAILED, named(reason)));
        return outOfOrder.isPresent();
    }

    /// Meets the camera, unless it is being talked to.
    synchronized void prepare() {
        if (!running) {
            put(new Meet());
        }
    }

    /// Meets a camera that failed, once it has rested.
    void probe() {
        if (fitness.rested()) {
            prepare();
        }
    }

    private synchronized Order put(Order order) {
        Order earlier = waiting;
        waiting = order;
        notifyAll();
        if (!running) {
            running = true;
            threads.execute(this::run);
        }
        return earlier;
    }

    private synchronized Optional<Order> take() {
        Optional<Order> order = Optional.ofNullable(waiting);
        waiting = null;
        running = order.isPresent();
        return order;
    }

    /// Waits until it is time to look again.
    ///
    /// @return whether there is something else to do
    private synchronized boolean overtaken() {
        try {
            long until = System.nanoTime() + times.look().toNanos();
            for (long left = times.look().toNanos(); waiting == null && left > 0;
                left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return waiting != null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void run() {
        Thread.currentThread().setName("camera-%03d".formatted(camera));
        for (Optional<Order> order = take(); order.isPresent(); order = take()) {
            try {
                switch (order.get()) {
                    case Turn turn when failsAtOnce(turn) -> { }
                    case Turn turn -> serve(turn);
                    case Meet() -> conversation.meet()
                        .ifPresentOrElse(fitness::learn, fitness::met);
                }
            } catch (RuntimeException mistake) {
                LOG.error("camera-{} broke off", camera, mistake);
                if (order.get() instanceof Turn turn) {
                    turn.report(CueState.FAILED, "a mistake of ours; see the application log");
                }
            }
        }
    }

    private void serve(Turn turn) {
        AtomicBoolean sent = new AtomicBoolean();
        long began = System.nanoTime();
        OnvifResult result = conversation.turn(turn.cue().view(), () -> {
            if (sent.compareAndSet(false, true)) {
                turn.report(CueState.SENT, "");
            }
        });
        meter.answered(
            camera, PlainWords.outcome(result), Duration.ofNanos(System.nanoTime() - began));
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        fitness.learn(result);
        if (result instanceof Answered) {
            turn.report(CueState.ACCEPTED, "");
            confirm(turn);
        } else {
            turn.report(CueState.FAILED, named(PlainWords.say(result)));
        }
    }

    private void confirm(Turn turn) {
        long began = System.nanoTime();
        while (!overtaken()) {
            boolean late = System.nanoTime() - began >= times.arrive().toNanos();
            Sight sight = conversation.look();
            if (sight == Sight.THERE) {
                turn.report(CueState.CONFIRMED, "");
                return;
            }
            if (late || sight == Sight.UNSAID) {
                turn.report(CueState.NOT_CONFIRMED, named(PlainWords.say(sight)));
                return;
            }
        }
        if (!Thread.currentThread().isInterrupted()) {
            turn.report(CueState.SUPERSEDED, LATER_CUE);
        }
    }

    private String named(String words) {
        return "%03d %s".formatted(camera, words);
    }
}
