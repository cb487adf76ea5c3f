package org.watchlink.adapters.tetra.pei;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.watchlink.adapters.tetra.pei.Pei.CmeFailure;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Done;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Lost;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Refused;
import org.watchlink.adapters.tetra.pei.PeiCommand.CharacterSet;
import org.watchlink.adapters.tetra.pei.PeiCommand.Echo;
import org.watchlink.adapters.tetra.pei.PeiCommand.Query;
import org.watchlink.adapters.tetra.pei.PeiCommand.Register;
import org.watchlink.adapters.tetra.pei.PeiCommand.Reset;
import org.watchlink.adapters.tetra.pei.PeiCommand.SetMode;

/// Tells a terminal what is wanted of it, and asks who it is. What it does not know it may refuse,
/// except to bring us what comes: a terminal forgets that whenever it is switched off.
///
/// Everything happens on one thread, that of the timers.
final class PeiSetUp {

    private static final int MOST_LOST = 3;
    private static final int CONCATENATED = 140;
    /// What is brought here: calls, talkgroup changes, statuses, and short data by their
    /// protocol identifiers: simple texts, positions, texts.
    private static final int[][] SERVICES = {
        {0, 0}, {1, 11}, {2, 20}, {3, 2}, {3, 9}, {3, 10}, {3, 130}, {3, 137}, {3, 138},
        {3, CONCATENATED}};
    private static final List<PeiCommand> QUESTIONS =
        List.of(new Query("CNUMF"), new Query("CREG"), new Query("CTGS"), new Query("CSQ"));

    private final PeiProfile profile;
    private final Surroundings surroundings;
    private final Deque<PeiCommand> steps = new ArrayDeque<>();
    private boolean running;
    private int run;
    private int lost;

    /// What setting up needs around it.
    interface Surroundings {

        /// Asks the terminal.
        void ask(PeiCommand command, Consumer<PeiAnswer> then);

        /// Somebody should look at the terminal.
        void alarm(String reason);

        /// All was asked, or the terminal does not answer.
        void setUp(boolean answers);
    }

    PeiSetUp(PeiProfile profile, Surroundings surroundings) {
        this.profile = profile;
        this.surroundings = surroundings;
    }

    boolean running() {
        return running;
    }

    /// Begins, with a reset first if `afresh` and the profile allows it.
    void start(boolean afresh) {
        begin();
        if (afresh && profile.resets()) {
            steps.add(new Reset());
            steps.add(new Echo(false));
        }
        steps.add(new Query("GMM"));
        steps.add(new Query("GMR"));
        steps.add(new CharacterSet("8859-1"));
        steps.add(profile.mode().isPresent()
            ? new SetMode(profile.mode().getAsInt())
            : new Query("CTOM"));
        registrations().forEach(steps::add);
        steps.addAll(QUESTIONS);
        next();
    }

    /// Only has everything brought here again.
    void register() {
        begin();
        registrations().forEach(steps::add);
        next();
    }

    void stop() {
        running = false;
        run++;
    }

    private void begin() {
        stop();
        steps.clear();
        lost = 0;
        running = true;
    }

    private Stream<PeiCommand> registrations() {
        return Stream.of(SERVICES).map(layers ->
            new Register(profile.registration(), layers[0], OptionalInt.of(layers[1])));
    }

    private void next() {
        if (steps.isEmpty()) {
            stop();
            surroundings.setUp(true);
            return;
        }
        PeiCommand step = steps.remove();
        int mine = run;
        surroundings.ask(step, answer -> {
            if (mine == run) {
                answered(step, answer);
            }
        });
    }

    private void answered(PeiCommand step, PeiAnswer answer) {
        switch (answer) {
            case Done _ -> {
                lost = 0;
                if (step instanceof Register taken && taken.profile() < profile.registration()) {
                    surroundings.alarm("messages no longer show on the radio's own screen");
                }
            }
            case Refused(Pei.Final failure, _) -> {
                lost = 0;
                if (step instanceof Register refused) {
                    refused(refused, failure);
                }
            }
            case Lost _ -> {
                lost++;
                if (step instanceof Register again) {
                    steps.addFirst(again);
                }
            }
        }
        if (lost < MOST_LOST) {
            next();
        } else {
            stop();
            surroundings.setUp(false);
        }
    }

    /// Some terminals take a service only for both ends, some only for this one.
    private void refused(Register step, Pei.Final failure) {
        if (failure.equals(new CmeFailure(CmeError.TABLE_FULL))) {
            surroundings.alarm("registration table full");
        } else if (!failure.equals(new CmeFailure(CmeError.ALREADY_REGISTERED))) {
            if (step.profile() == profile.registration()) {
                steps.addFirst(new Register(3 - step.profile(), step.layer1(), step.layer2()));
            } else if (!step.layer2().equals(OptionalInt.of(CONCATENATED))) {
                surroundings.alarm("registration refused");
            }
        }
    }
}
