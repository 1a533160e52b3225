package org.advocacyhub.runtime.app;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class CasesConsumer implements Subscriber<CaseEvent> {

    private final Inbox inbox;
    private final Heard heard;

    CasesConsumer(Inbox inbox, Heard heard) {
        this.inbox = inbox;
        this.heard = heard;
    }

    @Incoming("cases")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<CaseEvent> family() {
        return CaseEvent.class;
    }

    @Override
    public void handle(CaseEvent event, EventContext context) {
        heard.hear(event, context);
    }
}
