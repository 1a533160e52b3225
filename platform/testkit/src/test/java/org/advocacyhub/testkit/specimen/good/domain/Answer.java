package org.advocacyhub.testkit.specimen.good.domain;

import java.time.Instant;

public record Answer(Instant by) {}
