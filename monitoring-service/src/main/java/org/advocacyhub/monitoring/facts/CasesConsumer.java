package org.advocacyhub.monitoring.facts;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps cases, time, scores and answers. */
@ApplicationScoped
class CasesConsumer implements Subscriber<CaseEvent> {

    private final Inbox inbox;
    private final LiveFacts facts;

    CasesConsumer(Inbox inbox, LiveFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    @Incoming("cases")
    @Blocking // in order
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<CaseEvent> family() {
        return CaseEvent.class;
    }

    @Override
    public void handle(CaseEvent event, EventContext context) {
        facts.take(event, context);
    }
}
