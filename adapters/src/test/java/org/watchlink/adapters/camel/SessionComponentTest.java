package org.watchlink.adapters.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.link.Session;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionException;

class SessionComponentTest {

    private final Exchanged room = new Exchanged();
    private final Scripted session = new Scripted();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private boolean refusing;

    @BeforeEach
    void start() throws Exception {
        var component = new SessionComponent();
        component.add(session, Integer.class);
        camel.addComponent("session", component);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("session:north").process(_ -> refuse()).process(room);
                from("direct:ask").to("session:north");
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void theStageCompletesWhenTheExchangeHasEnded() {
        var event = new SessionEvent.Up<String>("hill", Instant.EPOCH);
        CompletableFuture<Void> safe = session.hears(event);
        assertThat(room.exchanges.getFirst().getMessage().getBody()).isSameAs(event);
        assertThat(safe).isNotDone();

        room.callbacks.getFirst().done(false);
        await().until(safe::isDone);
        assertThat(safe).isCompletedWithValue(null);
    }

    @Test
    void theStageFailsWhenTheExchangeFails() {
        CompletableFuture<Void> safe = session.hears(new SessionEvent.Up<>("hill", Instant.EPOCH));
        room.exchanges.getFirst().setException(new IllegalStateException("queue full"));
        room.callbacks.getFirst().done(false);
        await().until(safe::isDone);
        assertThat(safe).isCompletedExceptionally();
    }

    @Test
    void theStageFailsWhenTheRouteThrows() {
        refusing = true;
        assertThat(session.hears(new SessionEvent.Up<>("hill", Instant.EPOCH)))
            .isCompletedExceptionally();
    }

    @Test
    void anOrderBecomesItsResult() {
        CompletableFuture<String> answer = camel.createProducerTemplate()
            .asyncRequestBody("direct:ask", 7, String.class);
        await().until(() -> session.orders.equals(List.of(7)));
        assertThat(answer).isNotDone();
        session.answer.complete("seven");
        await().until(() -> answer.isDone() && answer.join().equals("seven"));
    }

    @Test
    void aRefusedOrderFailsTheExchange() {
        session.answer.completeExceptionally(new SessionException("not connected"));
        assertThatThrownBy(() -> camel.createProducerTemplate().requestBody("direct:ask", 7))
            .isInstanceOf(CamelExecutionException.class)
            .hasCauseInstanceOf(SessionException.class);
    }

    @Test
    void aBodyThatIsNoOrderIsRefused() {
        var template = camel.createProducerTemplate();
        assertThatThrownBy(() -> template.requestBody("direct:ask", List.of()))
            .isInstanceOf(CamelExecutionException.class);
        assertThat(session.orders).isEmpty();
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> camel.getEndpoint("session:south"))
            .rootCause().hasMessageContaining("south").hasMessageContaining("north");
    }

    @Test
    void theSessionClosesWithItsRoute() {
        camel.stop();
        assertThat(session.closed).isTrue();
    }

    private void refuse() {
        if (refusing) {
            throw new IllegalStateException("on purpose");
        }
    }

    private static final class Exchanged extends AsyncProcessorSupport {

        final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
        final List<AsyncCallback> callbacks = new CopyOnWriteArrayList<>();

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            exchanges.add(exchange);
            callbacks.add(callback);
            return false;
        }
    }

    private static final class Scripted implements Session<String, Integer, String> {

        final List<Integer> orders = new CopyOnWriteArrayList<>();
        final CompletableFuture<String> answer = new CompletableFuture<>();
        private Receiver<String> receiver;
        private boolean closed;

        CompletableFuture<Void> hears(SessionEvent<String> event) {
            return receiver.received(event).toCompletableFuture();
        }

        @Override
        public String name() {
            return "north";
        }

        @Override
        public void start(Receiver<String> receiver) {
            this.receiver = receiver;
        }

        @Override
        public CompletionStage<String> send(Integer order) {
            orders.add(order);
            return answer;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
