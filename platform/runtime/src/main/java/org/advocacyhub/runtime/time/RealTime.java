package org.advocacyhub.runtime.time;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's time, also while a demo plays: for what others measure, such as the life of a token. */
@Singleton
@Typed(RealTime.class) // whoever asks for a clock gets the service's clock
public class RealTime implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
