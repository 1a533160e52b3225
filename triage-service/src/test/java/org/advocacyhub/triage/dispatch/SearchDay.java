package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a test begin a day at the hub: what is looked for again because it is another day. */
@ApplicationScoped
public class SearchDay {

    private final AskAgain askAgain;

    SearchDay(AskAgain askAgain) {
        this.askAgain = askAgain;
    }

    public void begins() {
        askAgain.onAnotherDay();
    }
}
