package org.advocacyhub.testkit.specimen.bad.domain;

import com.fasterxml.jackson.databind.JsonNode;

public record ImpureRules(JsonNode facts) {}
