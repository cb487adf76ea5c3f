package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Inbox inbox = new Inbox();

    @Test
    void aClosedOneRefusesWhatWaitsAndWhatComes() throws Exception {
        CompletionStage<String> waiting = inbox.ask(() -> "done");
        inbox.add(() -> { });
        inbox.close();
        inbox.add(() -> { });
        for (CompletionStage<String> asked : List.of(waiting, inbox.ask(() -> "done"))) {
            CompletableFuture<String> answer = asked.toCompletableFuture();
            assertThat(answer).isCompletedExceptionally();
            assertThat(answer.exceptionNow()).isInstanceOf(RejectedExecutionException.class);
        }
        assertThat(inbox.next(0)).isNull();
    }
}
